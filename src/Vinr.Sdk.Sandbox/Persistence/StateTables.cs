using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>The tables of a state and what a file calls them, in its order. Entries come first: other rows share them.</summary>
internal static class StateTables
{
    /// <summary>The state with what became of each table.</summary>
    public static EngineState Map(EngineState state, ITableMapping mapping) => state with
    {
        Entries = mapping.Map("entries", state.Entries),
        Programs = mapping.Map("programs", state.Programs),
        Accounts = mapping.Map("accounts", state.Accounts),
        Rules = mapping.Map("rules", state.Rules),
        Rewards = mapping.Map("rewards", state.Rewards),
        Redemptions = mapping.Map("redemptions", state.Redemptions),
        Customers = mapping.Map("customers", state.Customers),
        Payments = mapping.Map("payments", state.Payments),
        CheckoutSessions = mapping.Map("checkoutSessions", state.CheckoutSessions),
        Refunds = mapping.Map("refunds", state.Refunds),
        Events = mapping.Map("events", state.Events),
        Tiers = mapping.Map("tiers", state.Tiers),
        Segments = mapping.Map("segments", state.Segments),
        Campaigns = mapping.Map("campaigns", state.Campaigns),
        Promotions = mapping.Map("promotions", state.Promotions),
        Offers = mapping.Map("offers", state.Offers),
        Referrals = mapping.Map("referrals", state.Referrals),
        Credits = mapping.Map("credits", state.Credits),
        WebhookEndpoints = mapping.Map("webhookEndpoints", state.WebhookEndpoints),
        NotificationRules = mapping.Map("notificationRules", state.NotificationRules),
    };
}

internal interface ITableMapping
{
    Table<T> Map<T>(string name, Table<T> table)
        where T : class, IEntity;
}
