using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/payments</c>.</summary>
internal static class PaymentRequests
{
    public static NewPayment Create(RequestObject fields) => new()
    {
        Amount = fields.Require("amount").Quantity(),
        Currency = fields.Require("currency").CurrencyCode(),
        Customer = fields.TakeValue("customer")?.Text(),
        Description = fields.TakeValue("description")?.Text(),
        ReturnUrl = fields.TakeValue("returnUrl") is { } url ? ReturnUrl(url) : null,
        Capture = fields.TakeValue("captureMethod")?.OneOf(PaymentJson.Captures) ?? CaptureMode.Automatic,
        PaymentMethod = fields.TakeValue("paymentMethod")?.Text(),
        DiscountId = fields.TakeValue("discountId")?.Text(),
        Metadata = fields.Metadata(),
    };

    private static string ReturnUrl(RequestField field)
    {
        var url = field.Text();
        return Uri.TryCreate(url, UriKind.Absolute, out _) ? url : throw field.Invalid("must be an absolute URL");
    }
}
