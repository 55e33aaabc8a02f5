namespace Vinr.Sdk.Loyalty;

/// <summary>Which points transactions to list.</summary>
public sealed record ListTransactionsRequest : ListRequest
{
    /// <summary>Only those of this account, <c>loy_…</c> (documented).</summary>
    public string? Account { get; init; }

    /// <summary>Only those that gave points, or only those that took some (documented).</summary>
    public PointsTransactionType? Type { get; init; }
}
