using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a refund.</summary>
internal static class RefundJson
{
    private static readonly WireWords<RefundState> States = new(
        ("pending", RefundState.Pending), ("succeeded", RefundState.Succeeded));

    public static void WriteMembers(Utf8JsonWriter writer, RefundRecord refund)
    {
        writer.WriteIdentity(refund.Id, "refund"u8);
        writer.WriteString("payment"u8, refund.Payment);
        writer.WriteNumber("amount"u8, refund.Amount);
        writer.WriteString("currency"u8, refund.Currency);
        writer.WriteString("reason"u8, refund.Reason);
        writer.WriteString("status"u8, States.Write(refund.State));
        writer.WriteMap("metadata"u8, refund.Metadata);
        writer.WriteInstant("created"u8, refund.Created);
    }
}
