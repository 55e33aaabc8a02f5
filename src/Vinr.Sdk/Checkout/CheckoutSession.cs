using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A page of VINR's on which a customer pays for a basket.</summary>
public sealed class CheckoutSession : VinrResource, IIdentified
{
    [JsonConstructor]
    internal CheckoutSession()
    {
    }

    /// <summary>The id; on the wire <c>sessionId</c> (documented), which is also what the customer brings back to <c>successUrl</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The page: send the customer there (documented). Null when there is none any more.</summary>
    [JsonInclude]
    public string? CheckoutUrl { get; internal set; }

    /// <summary>How far it has come. The field and its values are assumed.</summary>
    [JsonInclude]
    public CheckoutSessionStatus Status { get; internal set; }

    /// <summary>The payment that came of it, <c>pay_…</c>. Null until the customer has paid. The field is assumed.</summary>
    [JsonInclude]
    public Expandable<Payment>? Payment { get; internal set; }
}
