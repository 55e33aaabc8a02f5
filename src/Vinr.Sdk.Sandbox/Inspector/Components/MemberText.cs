using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What a member is called on the pages.</summary>
internal static class MemberText
{
    public static string NameOf(EngineState state, AccountRecord account)
    {
        var customer = account.Customer is { } id ? state.Customers.Find(id) : null;
        return NonEmpty(customer?.Name) ?? NonEmpty(customer?.Email) ?? account.Customer ?? account.Id;
    }

    public static Html Link(EngineState state, AccountRecord account) => Elements.Link(Addresses.Member(account.Id), NameOf(state, account));

    public static Html Link(EngineState state, string account) =>
        state.Accounts.Find(account) is { } found ? Link(state, found) : Elements.Id(account);

    public static Html Tier(EngineState state, AccountRecord account) =>
        account.Tier is { } key ? Elements.Badge(TierNamed(state, account, key)?.Name ?? key, "tier") : Elements.None;

    /// <summary>Nothing for one that is active.</summary>
    public static Html State(AccountRecord account) =>
        account.State == AccountState.Active ? default : Elements.Badge(Format.State(account.State), "warn");

    public static TierStep? TierNamed(EngineState state, AccountRecord account, string key) =>
        state.Programs.Find(account.Program)?.Tiers?.Steps.FirstOrDefault(step => step.Key == key);

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
