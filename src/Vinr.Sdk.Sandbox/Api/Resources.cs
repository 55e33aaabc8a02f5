using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Everything that the sandbox serves of VINR's API.</summary>
internal static class Resources
{
    public static IReadOnlyList<ResourceRoutes> Of(SandboxEngine engine, CheckoutAddress checkout)
    {
        var payments = new PaymentJson(checkout);
        return
        [
            ProgramEndpoints.Routes(engine),
            AccountEndpoints.Routes(engine),
            RuleEndpoints.Routes(engine),
            RewardEndpoints.Routes(engine),
            RedemptionEndpoints.Routes(engine),
            TransactionEndpoints.Routes(engine),
            TierEndpoints.Routes(engine),
            CampaignEndpoints.Routes(engine),
            PromotionEndpoints.Routes(engine),
            OfferEndpoints.Routes(engine),
            ReferralEndpoints.Routes(engine),
            CreditEndpoints.Routes(engine),
            SegmentEndpoints.Routes(engine),
            AnalyticsEndpoints.Routes(engine),
            CustomerEndpoints.Routes(engine),
            PaymentEndpoints.Routes(engine, payments),
            CheckoutEndpoints.Routes(engine, checkout),
            RefundEndpoints.Routes(engine),
            EventEndpoints.Routes(engine, new EventJson(payments)),
            WebhookEndpointEndpoints.Routes(engine),
            NotificationRuleEndpoints.Routes(engine),
        ];
    }
}
