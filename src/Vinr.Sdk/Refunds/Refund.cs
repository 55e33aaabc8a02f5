using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A refund of a payment, in whole or in part.</summary>
public sealed class Refund : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Refund()
    {
    }

    /// <summary>The id, <c>re_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The payment that is refunded, <c>pay_…</c>.</summary>
    [JsonInclude]
    public string Payment { get; internal set => field = value ?? ""; } = "";

    /// <summary>What is given back, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code of the payment, <c>EUR</c> (illustrative).</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";

    /// <summary>How far it has come (documented).</summary>
    [JsonInclude]
    public RefundStatus Status { get; internal set; }

    /// <summary>Why; see <see cref="RefundReason"/>. Null when not told.</summary>
    [JsonInclude]
    public string? Reason { get; internal set; }

    /// <summary>Your own notes on the refund.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
