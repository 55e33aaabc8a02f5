using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A payment. When it completes, the member that it is linked to earns.</summary>
public sealed class Payment : VinrResource, IIdentified
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

    /// <summary>When the amount is taken (documented, <c>automatic</c> unless set).</summary>
    [JsonInclude]
    public CaptureMethod CaptureMethod { get; internal set; }

    /// <summary>The discount of a redemption that it uses. Null for none. The name of the field is assumed.</summary>
    [JsonInclude]
    public string? DiscountId { get; internal set; }

    /// <summary>What it is for. Null when not told.</summary>
    [JsonInclude]
    public string? Description { get; internal set; }

    /// <summary>Where the customer returns to after authenticating. Null when not told.</summary>
    [JsonInclude]
    public string? ReturnUrl { get; internal set; }

    /// <summary>Your own notes on the payment.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
