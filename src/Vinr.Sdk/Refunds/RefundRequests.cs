using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>What to refund.</summary>
public sealed record CreateRefundRequest : IJsonWritable
{
    /// <summary>The payment, <c>pay_…</c>.</summary>
    public required string Payment { get; init; }

    /// <summary>How much of it, in the currency's minor unit, above 0. Default: all that has not been refunded yet (documented).</summary>
    public long? Amount { get; init; }

    /// <summary>Why; <see cref="RefundReason"/> has the documented reasons.</summary>
    public string? Reason { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("payment"u8, Payment)
        .Number("amount"u8, Amount)
        .Text("reason"u8, Reason)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of a refund: the notes alone (illustrative).</summary>
public sealed record UpdateRefundRequest : IJsonWritable
{
    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json.Texts("metadata"u8, Metadata);
}

/// <summary>Which refunds to list.</summary>
public sealed record ListRefundsRequest : ListRequest
{
    /// <summary>Only those of this payment (illustrative).</summary>
    public string? Payment { get; init; }
}
