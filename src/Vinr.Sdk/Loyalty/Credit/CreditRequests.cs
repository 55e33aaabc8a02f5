using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Money to put on a member's wallet.</summary>
public sealed record IssueCreditRequest : IJsonWritable
{
    /// <summary>The account, <c>loy_…</c>.</summary>
    public required string Account { get; init; }

    /// <summary>How much, in minor units of the currency; above 0.</summary>
    public required long Amount { get; init; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>Why, for the member and for yourself.</summary>
    public string? Reason { get; init; }

    /// <summary>When it expires. Default: never (assumed).</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("account"u8, Account)
        .Number("amount"u8, Amount)
        .Text("currency"u8, Currency)
        .Text("reason"u8, Reason)
        .Instant("expiresAt"u8, ExpiresAt)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of store credit: when it expires (illustrative). A field that is not set stays as it is.</summary>
public sealed record UpdateCreditRequest : IJsonWritable
{
    /// <summary>When it expires; <c>Optional&lt;DateTimeOffset&gt;.Null</c> for never (illustrative).</summary>
    public Optional<DateTimeOffset> ExpiresAt { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json.Instant("expiresAt"u8, ExpiresAt);
}

/// <summary>Which store credit to list.</summary>
public sealed record ListCreditRequest : ListRequest
{
    /// <summary>Only that of this customer, <c>cust_…</c> (illustrative).</summary>
    public string? Customer { get; init; }

    /// <summary>Only that of this account, <c>loy_…</c> (assumed).</summary>
    public string? Account { get; init; }
}
