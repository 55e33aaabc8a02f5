using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes an account.</summary>
internal static class AccountJson
{
    private static readonly WireWords<AccountState> States = new(
        ("active", AccountState.Active), ("closed", AccountState.Closed), ("merged", AccountState.Merged));

    public static void WriteMembers(Utf8JsonWriter writer, AccountRecord account, Expander expander)
    {
        writer.WriteIdentity(account.Id, "loyalty_account"u8);
        writer.WriteString("program"u8, account.Program);
        CustomerJson.WriteLink(writer, account.Customer, expander);
        writer.WriteString("status"u8, States.Write(account.State));
        writer.WriteNumber("balance"u8, account.Balance);
        writer.WriteNumber("lifetimePoints"u8, account.LifetimePoints);
        WriteTier(writer, account, expander);
        writer.WriteMap("metadata"u8, account.Metadata);
        writer.WriteInstant("created"u8, account.Created);
    }

    /// <summary>The property <c>account</c> of something else.</summary>
    public static void WriteLink(Utf8JsonWriter writer, string id, Expander expander) =>
        expander.Write(writer, "account", id, static (engine, id) => engine.Accounts.Retrieve(id), static (writer, account) => WriteMembers(writer, account, Expander.None));

    /// <summary>An account names its tier by key, which is its program's own.</summary>
    private static void WriteTier(Utf8JsonWriter writer, AccountRecord account, Expander expander) =>
        expander.Write(writer, "tier", account.Tier, (engine, key) => engine.Tiers.Named(account.Program, key), TierJson.WriteMembers);
}
