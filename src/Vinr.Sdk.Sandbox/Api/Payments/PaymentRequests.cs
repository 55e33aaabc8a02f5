using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/payments</c>.</summary>
internal static class PaymentRequests
{
    /// <summary>A year (assumed).</summary>
    private const int LongestDelay = 8_760;

    public static NewPayment Create(RequestObject fields) => new()
    {
        Amount = fields.Require("amount").Quantity(),
        Currency = fields.Require("currency").CurrencyCode(),
        Customer = fields.TakeValue("customer")?.Text(),
        Description = fields.TakeValue("description")?.Text(),
        ReturnUrl = fields.TakeValue("returnUrl")?.WebAddress(),
        Capture = fields.TakeValue("captureMethod")?.OneOf(PaymentJson.Captures) ?? CaptureMode.Automatic,
        CaptureDelayHours = (int?)fields.TakeValue("captureDelayHours")?.Integer(0, LongestDelay),
        PaymentMethod = fields.TakeValue("paymentMethod")?.Text(),
        FurtherUse = new(
            fields.TakeValue("confirm")?.Flag(),
            fields.TakeValue("offSession")?.Flag(),
            fields.TakeValue("setupFutureUsage")?.Text(),
            fields.TakeValue("savePaymentMethod")?.Flag()),
        DiscountId = fields.TakeValue("discountId")?.Text(),
        UsesStoreCredit = fields.TakeValue("useStoreCredit")?.Flag() ?? false,
        Metadata = fields.Metadata(),
    };

    public static long? Capture(RequestObject fields) => fields.TakeValue("amount")?.PositiveQuantity();
}
