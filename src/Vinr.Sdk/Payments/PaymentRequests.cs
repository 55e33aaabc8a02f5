using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>What a new payment is made of.</summary>
public sealed record CreatePaymentRequest : IJsonWritable
{
    /// <summary>
    /// What to charge, in the currency's minor unit: <c>15000</c> is €150.00, ¥15000 is <c>15000</c>. A discount is already taken
    /// off; 0 is for a <see cref="DiscountId"/> that covers the whole order, and is refused without one.
    /// </summary>
    public required long Amount { get; init; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The customer who pays, <c>cust_…</c>. Default: a guest, who earns nothing, unless <see cref="Metadata"/> names the member.</summary>
    public string? Customer { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Where the customer returns to after authenticating.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>When to take the amount. VINR's default is <see cref="Vinr.Sdk.CaptureMethod.Automatic"/>.</summary>
    public CaptureMethod? CaptureMethod { get; init; }

    /// <summary>
    /// The <c>DiscountId</c> of the redemption whose discount this payment uses. The name of the field is assumed: the guide
    /// says that the id is applied to the payment, and no page shows where.
    /// </summary>
    public string? DiscountId { get; init; }

    /// <summary>The payment method to charge; <c>pm_card_declined</c> is declined in the sandbox. Assumed.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>Your own notes. <c>loyalty_account</c> links the payment to a member where <see cref="Customer"/> does not (documented).</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("amount"u8, Amount)
        .Text("currency"u8, Currency)
        .Text("customer"u8, Customer)
        .Text("description"u8, Description)
        .Text("returnUrl"u8, ReturnUrl)
        .Value("captureMethod"u8, CaptureMethod)
        .Text("discountId"u8, DiscountId)
        .Text("paymentMethod"u8, PaymentMethod)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which payments to list.</summary>
public sealed record ListPaymentsRequest : ListRequest
{
    /// <summary>Only those of this customer. Assumed: VINR documents no filter.</summary>
    public string? Customer { get; init; }
}
