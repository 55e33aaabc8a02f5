using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>What a new payment is made of.</summary>
public sealed record CreatePaymentRequest : IJsonWritable
{
    /// <summary>
    /// What to charge, in the currency's minor unit: <c>15000</c> is €150.00, ¥15000 is <c>15000</c>; <c>Money.ToMinorUnits</c> makes it
    /// from <c>150.00m</c>. A discount is already taken off; 0 is for a <see cref="DiscountId"/> that covers the whole order, and is
    /// refused without one.
    /// </summary>
    public required long Amount { get; init; }

    /// <summary>The ISO 4217 code, <c>EUR</c> or <c>eur</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The customer who pays, <c>cust_…</c>. Default: a guest, who earns nothing, unless <see cref="Metadata"/> names the member.</summary>
    public string? Customer { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Where the customer returns to after paying or authenticating (documented).</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>
    /// The payment method to charge at once, <c>pm_…</c> (documented); <c>pm_card_visa</c> is the test method that pays. Default: none,
    /// and the payment is <c>pending</c> until the customer has paid at <see cref="Payment.CheckoutUrl"/>.
    /// </summary>
    public string? PaymentMethod { get; init; }

    /// <summary>When to take the amount (documented). VINR's default is <see cref="Vinr.Sdk.CaptureMethod.Automatic"/>.</summary>
    public CaptureMethod? CaptureMethod { get; init; }

    /// <summary>After how many hours to take an authorized amount by itself (documented). Default: never.</summary>
    public int? CaptureDelayHours { get; init; }

    /// <summary>
    /// The <c>DiscountId</c> of the redemption whose discount this payment uses, or its discount's code. The name of the field is
    /// assumed: the guide says that the id is applied to the payment, and no page shows where.
    /// </summary>
    public string? DiscountId { get; init; }

    /// <summary>Whether the customer's store credit in this currency pays first, the payment method the rest. The field is assumed.</summary>
    public bool? UseStoreCredit { get; init; }

    /// <summary>Whether to keep the payment method for the customer (documented).</summary>
    public bool? SavePaymentMethod { get; init; }

    /// <summary>What to keep the payment method for, <c>recurring</c> (documented).</summary>
    public string? SetupFutureUsage { get; init; }

    /// <summary>Whether the customer is not there while it is charged (documented).</summary>
    public bool? OffSession { get; init; }

    /// <summary>Whether to charge it as it is created (documented).</summary>
    public bool? Confirm { get; init; }

    /// <summary>Your own notes. <c>loyalty_account</c> links the payment to a member where <see cref="Customer"/> does not (documented).</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("amount"u8, Amount)
        .Text("currency"u8, Currency)
        .Text("customer"u8, Customer)
        .Text("description"u8, Description)
        .Text("returnUrl"u8, ReturnUrl)
        .Text("paymentMethod"u8, PaymentMethod)
        .Value("captureMethod"u8, CaptureMethod)
        .Number("captureDelayHours"u8, CaptureDelayHours)
        .Text("discountId"u8, DiscountId)
        .Flag("useStoreCredit"u8, UseStoreCredit)
        .Flag("savePaymentMethod"u8, SavePaymentMethod)
        .Text("setupFutureUsage"u8, SetupFutureUsage)
        .Flag("offSession"u8, OffSession)
        .Flag("confirm"u8, Confirm)
        .Texts("metadata"u8, Metadata);
}

/// <summary>How much to take of an authorized payment.</summary>
public sealed record CapturePaymentRequest : IJsonWritable
{
    /// <summary>How much, in the currency's minor unit, above 0 (documented). Default: all of it.</summary>
    public long? Amount { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json.Number("amount"u8, Amount);
}

/// <summary>Which payments to list.</summary>
public sealed record ListPaymentsRequest : ListRequest
{
    /// <summary>Only those of this customer (illustrative).</summary>
    public string? Customer { get; init; }
}
