using System.Text.Json;
using Vinr.Sdk.Sandbox.Api.Expanding;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Accounts;

/// <summary>Writes an account.</summary>
internal static class AccountJson
{
    public static readonly string[] Expandable = ["customer", "tier"];

    public static void WriteMembers(Utf8JsonWriter writer, AccountRecord account, Expander expander)
    {
        writer.WriteString("id"u8, account.Id);
        writer.WriteString("program"u8, account.Program);
        expander.WriteCustomer(writer, account.Customer);
        writer.WriteString("status"u8, AccountWords.State.Write(account.State));
        writer.WriteNumber("balance"u8, account.Balance);
        writer.WriteNumber("lifetimePoints"u8, account.LifetimePoints);
        expander.WriteTier(writer, account);
        writer.WriteMap("metadata"u8, account.Metadata);
        writer.WriteInstant("created"u8, account.Created);
    }
}
