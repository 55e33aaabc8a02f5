using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a points transaction.</summary>
internal static class TransactionJson
{
    public const string Credit = "credit";
    public const string Debit = "debit";

    public static void WriteMembers(Utf8JsonWriter writer, LedgerEntry entry, Expander expander)
    {
        writer.WriteIdentity(entry.Id, "points_transaction"u8);
        AccountJson.WriteLink(writer, entry.Account, expander);
        writer.WriteNumber("amount"u8, entry.Amount);
        writer.WriteString("type"u8, entry.IsCredit ? Credit : Debit);
        writer.WriteNumber("balanceAfter"u8, entry.BalanceAfter);
        writer.WriteString("reason"u8, entry.Reason);
        writer.WriteString("source"u8, entry.Source);
        writer.WriteInstant("expiresAt"u8, entry.ExpiresAt);
        if (entry.Shortfall > 0) writer.WriteNumber("shortfall"u8, entry.Shortfall);
        writer.WriteMap("metadata"u8, entry.Metadata);
        writer.WriteInstant("created"u8, entry.Created);
    }
}
