using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a payment.</summary>
internal static class PaymentJson
{
    public static readonly WireWords<CaptureMode> Captures = new(("automatic", CaptureMode.Automatic), ("manual", CaptureMode.Manual));

    private static readonly WireWords<PaymentState> States = new(
        ("pending", PaymentState.Pending),
        ("authorized", PaymentState.Authorized),
        ("completed", PaymentState.Completed),
        ("failed", PaymentState.Failed),
        ("cancelled", PaymentState.Cancelled),
        ("refunded", PaymentState.Refunded),
        ("partially_refunded", PaymentState.PartiallyRefunded));

    public static void WriteMembers(Utf8JsonWriter writer, PaymentRecord payment)
    {
        writer.WriteString("id"u8, payment.Id);
        writer.WriteNumber("amount"u8, payment.Amount);
        writer.WriteString("currency"u8, payment.Currency);
        writer.WriteString("status"u8, States.Write(payment.State));
        writer.WriteString("customer"u8, payment.Customer);
        writer.WriteString("description"u8, payment.Description);
        writer.WriteString("returnUrl"u8, payment.ReturnUrl);
        writer.WriteString("captureMethod"u8, Captures.Write(payment.Capture));
        writer.WriteString("paymentMethod"u8, payment.PaymentMethod);
        writer.WriteString("discountId"u8, payment.DiscountId);
        writer.WriteNumber("amountRefunded"u8, payment.AmountRefunded);
        writer.WriteMap("metadata"u8, payment.Metadata);
        writer.WriteInstant("created"u8, payment.Created);
    }
}
