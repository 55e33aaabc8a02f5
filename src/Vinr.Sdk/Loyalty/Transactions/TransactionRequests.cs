using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Points to give or to take by hand.</summary>
public sealed record CreateTransactionRequest : IJsonWritable
{
    /// <summary>The account, <c>loy_…</c>.</summary>
    public required string Account { get; init; }

    /// <summary>The points: positive to give, negative to take, never 0.</summary>
    public required long Amount { get; init; }

    /// <summary>Why, for the member and for yourself.</summary>
    public required string Reason { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("account"u8, Account)
        .Number("amount"u8, Amount)
        .Text("reason"u8, Reason)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which points transactions to list.</summary>
public sealed record ListTransactionsRequest : ListRequest
{
    /// <summary>Only those of this account, <c>loy_…</c>: <c>loyalty_account</c> in the query (illustrative).</summary>
    public string? Account { get; init; }

    /// <summary>Only those that gave points, or only those that took some (illustrative).</summary>
    public PointsTransactionType? Type { get; init; }
}
