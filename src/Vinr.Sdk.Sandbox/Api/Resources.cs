using Vinr.Sdk.Sandbox.Api.Accounts;
using Vinr.Sdk.Sandbox.Api.Analytics;
using Vinr.Sdk.Sandbox.Api.Campaigns;
using Vinr.Sdk.Sandbox.Api.Credit;
using Vinr.Sdk.Sandbox.Api.Customers;
using Vinr.Sdk.Sandbox.Api.EarningRules;
using Vinr.Sdk.Sandbox.Api.Events;
using Vinr.Sdk.Sandbox.Api.Offers;
using Vinr.Sdk.Sandbox.Api.Payments;
using Vinr.Sdk.Sandbox.Api.Programs;
using Vinr.Sdk.Sandbox.Api.Promotions;
using Vinr.Sdk.Sandbox.Api.Redemptions;
using Vinr.Sdk.Sandbox.Api.Referrals;
using Vinr.Sdk.Sandbox.Api.Refunds;
using Vinr.Sdk.Sandbox.Api.Rewards;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Api.Segments;
using Vinr.Sdk.Sandbox.Api.Tiers;
using Vinr.Sdk.Sandbox.Api.Transactions;
using Vinr.Sdk.Sandbox.Api.Webhooks;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Everything that the sandbox serves of VINR's API.</summary>
internal static class Resources
{
    public static IReadOnlyList<ResourceRoutes> Of(SandboxEngine engine) =>
    [
        new ProgramEndpoints(engine.Programs).Routes,
        new AccountEndpoints(engine).Routes,
        new RuleEndpoints(engine.EarningRules).Routes,
        new RewardEndpoints(engine.Rewards).Routes,
        new RedemptionEndpoints(engine).Routes,
        new TransactionEndpoints(engine).Routes,
        new TierEndpoints(engine.Tiers).Routes,
        new CampaignEndpoints(engine.Campaigns).Routes,
        new PromotionEndpoints(engine.Promotions).Routes,
        new OfferEndpoints(engine.Offers).Routes,
        new ReferralEndpoints(engine.Referrals).Routes,
        new CreditEndpoints(engine.StoreCredit).Routes,
        new SegmentEndpoints(engine.Segments).Routes,
        new AnalyticsEndpoints(engine.Analytics).Routes,
        new CustomerEndpoints(engine.Customers).Routes,
        new PaymentEndpoints(engine.Payments).Routes,
        new RefundEndpoints(engine.Refunds).Routes,
        new EventEndpoints(engine.Events).Routes,
        new WebhookEndpointEndpoints(engine.WebhookEndpoints).Routes,
    ];
}
