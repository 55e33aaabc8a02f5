using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>
/// A payment. One that was made without a payment method is <c>pending</c> until the customer has paid at <see cref="CheckoutUrl"/>.
/// When it completes, the member that it is linked to earns.
/// </summary>
public sealed class Payment : VinrResource, IIdentified, ILinkable
{
    [JsonConstructor]
    internal Payment()
    {
    }

    /// <summary>The id, <c>pay_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>What is charged, in the currency's minor unit: <c>15000</c> is €150.00, ¥15000 is <c>15000</c>.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";

    /// <summary>Who pays. Null for a guest, who earns nothing.</summary>
    [JsonInclude]
    public Expandable<Customer>? Customer { get; internal set; }

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public PaymentStatus Status { get; internal set; }

    /// <summary>The page on which the customer pays (documented): send the customer there while the payment is <c>pending</c>. Null when there is none.</summary>
    [JsonInclude]
    public string? CheckoutUrl { get; internal set; }

    /// <summary>The payment method that is charged, <c>pm_…</c> (documented). Null before there is one.</summary>
    [JsonInclude]
    public string? PaymentMethod { get; internal set; }

    /// <summary>Why it did not succeed, or why the last card was declined on the page (documented). Null when nothing failed.</summary>
    [JsonInclude]
    public PaymentFailure? Failure { get; internal set; }

    /// <summary>When the amount is taken (documented, <c>automatic</c> unless set).</summary>
    [JsonInclude]
    public CaptureMethod CaptureMethod { get; internal set; }

    /// <summary>After how many hours an authorized amount is taken by itself (documented). Null when not told.</summary>
    [JsonInclude]
    public int? CaptureDelayHours { get; internal set; }

    /// <summary>What can still be captured, in the currency's minor unit (documented). Null when not told.</summary>
    [JsonInclude]
    public long? AmountCapturable { get; internal set; }

    /// <summary>What was captured, in the currency's minor unit (documented). Null when not told.</summary>
    [JsonInclude]
    public long? AmountCaptured { get; internal set; }

    /// <summary>What was refunded, in the currency's minor unit (documented). Null when not told.</summary>
    [JsonInclude]
    public long? AmountRefunded { get; internal set; }

    /// <summary>Whether the payment method is kept for the customer (documented). Null when not told.</summary>
    [JsonInclude]
    public bool? SavePaymentMethod { get; internal set; }

    /// <summary>What the payment method is kept for, <c>recurring</c> (documented). Null when not told.</summary>
    [JsonInclude]
    public string? SetupFutureUsage { get; internal set; }

    /// <summary>Whether the customer is not there while it is charged (documented). Null when not told.</summary>
    [JsonInclude]
    public bool? OffSession { get; internal set; }

    /// <summary>Whether it was to be charged as it was created (documented). Null when not told.</summary>
    [JsonInclude]
    public bool? Confirm { get; internal set; }

    /// <summary>Whether the customer's store credit pays first. Null when not told. The field is assumed.</summary>
    [JsonInclude]
    public bool? UseStoreCredit { get; internal set; }

    /// <summary>The discount of a redemption that it uses. Null for none. The name of the field is assumed.</summary>
    [JsonInclude]
    public string? DiscountId { get; internal set; }

    /// <summary>What it is for. Null when not told.</summary>
    [JsonInclude]
    public string? Description { get; internal set; }

    /// <summary>Where the customer returns to after paying or authenticating (documented). Null when not told.</summary>
    [JsonInclude]
    public string? ReturnUrl { get; internal set; }

    /// <summary>Its refunds, when the call asked for them with <c>Expand = ["payment.refunds"]</c> (documented). Null otherwise.</summary>
    [JsonInclude]
    public PaymentRefunds? Refunds { get; internal set; }

    /// <summary>Your own notes on the payment.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }

    string ILinkable.LinkId => Id;

    static JsonSerializerOptions ILinkable.Home => PaymentsJson.Tolerant;
}
