using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Payments;

/// <summary>The closed sets of words in a payment.</summary>
internal static class PaymentWords
{
    public static WireWords<CaptureMode> Capture { get; } = new(
        ("automatic", CaptureMode.Automatic), ("manual", CaptureMode.Manual));

    public static WireWords<PaymentState> State { get; } = new(
        ("pending", PaymentState.Pending),
        ("authorized", PaymentState.Authorized),
        ("completed", PaymentState.Completed),
        ("failed", PaymentState.Failed),
        ("cancelled", PaymentState.Cancelled),
        ("refunded", PaymentState.Refunded),
        ("partially_refunded", PaymentState.PartiallyRefunded));
}
