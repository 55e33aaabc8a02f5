using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a line of a wallet of store credit.</summary>
internal static class CreditJson
{
    public static void WriteMembers(Utf8JsonWriter writer, CreditView credit, Expander expander)
    {
        var entry = credit.Entry;
        writer.WriteIdentity(entry.Id, "store_credit"u8);
        writer.WriteString("account"u8, entry.Account);
        CustomerJson.WriteLink(writer, entry.Customer, expander);
        writer.WriteNumber("amount"u8, entry.Amount);
        writer.WriteString("currency"u8, entry.Currency);
        writer.WriteNumber("balance_remaining"u8, credit.Remaining);
        writer.WriteString("reason"u8, entry.Reason);
        writer.WriteString("source"u8, entry.Source);
        writer.WriteInstant("expiresAt"u8, entry.ExpiresAt);
        writer.WriteNumber("walletBalance"u8, credit.WalletBalance);
        writer.WriteMap("metadata"u8, entry.Metadata);
        writer.WriteInstant("created"u8, entry.Created);
    }
}
