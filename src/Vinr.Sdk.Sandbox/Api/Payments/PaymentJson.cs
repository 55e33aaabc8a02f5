using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a payment.</summary>
/// <param name="checkout">Where its customer pays.</param>
internal sealed class PaymentJson(CheckoutAddress checkout)
{
    public static readonly WireWords<CaptureMode> Captures = new(("automatic", CaptureMode.Automatic), ("manual", CaptureMode.Manual));

    private static readonly WireWords<PaymentState> States = new(
        ("pending", PaymentState.Pending),
        ("requires_authentication", PaymentState.RequiresAuthentication),
        ("processing", PaymentState.Processing),
        ("authorized", PaymentState.Authorized),
        ("completed", PaymentState.Completed),
        ("failed", PaymentState.Failed),
        ("cancelled", PaymentState.Cancelled),
        ("expired", PaymentState.Expired), // assumed, after the event payment.expired
        ("refunded", PaymentState.Refunded),
        ("partially_refunded", PaymentState.PartiallyRefunded));

    [SandboxRule("payments.amounts", Grade.Documented, "A payment shows what can be captured, was captured and was refunded, what was charged, and why it was declined.", Page = "Authorize and capture, Refunds, Declines and failures")]
    [SandboxRule("payments.checkout_url", Grade.Assumed, "checkoutUrl is a page of the sandbox; only payments that wait or waited for their customer have one.")]
    [SandboxRule("payments.further_use", Grade.Assumed, "confirm, offSession, setupFutureUsage and savePaymentMethod are kept and shown, and do nothing.")]
    public void WriteMembers(Utf8JsonWriter writer, PaymentRecord payment, Expander expander)
    {
        writer.WriteIdentity(payment.Id, "payment"u8);
        writer.WriteNumber("amount"u8, payment.Amount);
        writer.WriteString("currency"u8, payment.Currency);
        writer.WriteString("status"u8, States.Write(payment.State));
        CustomerJson.WriteLink(writer, payment.Customer, expander);
        writer.WriteString("description"u8, payment.Description);
        writer.WriteString("returnUrl"u8, payment.ReturnUrl);
        writer.WriteString("checkoutUrl"u8, payment.ExpiresAt is null ? null : checkout.Of(payment.Session ?? payment.Id));
        writer.WriteString("captureMethod"u8, Captures.Write(payment.Capture));
        writer.WriteNumber("captureDelayHours"u8, payment.CaptureDelayHours);
        writer.WriteString("paymentMethod"u8, payment.PaymentMethod);
        WriteFurtherUse(writer, payment.FurtherUse);
        writer.WriteString("discountId"u8, payment.DiscountId);
        if (payment.UsesStoreCredit)
        {
            writer.WriteBoolean("useStoreCredit"u8, value: true);
            writer.WriteNumber("storeCreditAmount"u8, payment.StoreCredit);
        }

        writer.WriteNumber("amountCapturable"u8, payment.AmountCapturable);
        writer.WriteNumber("amountCaptured"u8, payment.AmountCaptured);
        writer.WriteNumber("amountRefunded"u8, payment.AmountRefunded);
        writer.WriteObject("failure"u8, payment.Failure, WriteFailure);
        writer.WriteMap("metadata"u8, payment.Metadata);
        writer.WriteInstant("created"u8, payment.Created);
        PaymentExpansions.Write(writer, payment, expander);
    }

    private static void WriteFailure(Utf8JsonWriter writer, ChargeFailure failure)
    {
        writer.WriteString("code"u8, failure.Code);
        writer.WriteString("category"u8, failure.Category);
        writer.WriteString("message"u8, failure.Message);
        writer.WriteBoolean("retryable"u8, failure.Retryable);
    }

    /// <summary>Only what the merchant said.</summary>
    private static void WriteFurtherUse(Utf8JsonWriter writer, FurtherUse use)
    {
        if (use.Confirm is { } confirm) writer.WriteBoolean("confirm"u8, confirm);
        if (use.OffSession is { } offSession) writer.WriteBoolean("offSession"u8, offSession);
        if (use.SetupFutureUsage is { } setup) writer.WriteString("setupFutureUsage"u8, setup);
        if (use.SavePaymentMethod is { } save) writer.WriteBoolean("savePaymentMethod"u8, save);
    }
}
