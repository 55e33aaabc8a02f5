using Vinr.Sdk.Sandbox.Api.Accounts;
using Vinr.Sdk.Sandbox.Api.Customers;
using Vinr.Sdk.Sandbox.Api.EarningRules;
using Vinr.Sdk.Sandbox.Api.Events;
using Vinr.Sdk.Sandbox.Api.Payments;
using Vinr.Sdk.Sandbox.Api.Programs;
using Vinr.Sdk.Sandbox.Api.Redemptions;
using Vinr.Sdk.Sandbox.Api.Refunds;
using Vinr.Sdk.Sandbox.Api.Rewards;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Api.Transactions;
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
        new CustomerEndpoints(engine.Customers).Routes,
        new PaymentEndpoints(engine.Payments).Routes,
        new RefundEndpoints(engine.Refunds).Routes,
        new EventEndpoints(engine.Events).Routes,
    ];
}
