namespace Vinr.Sdk.Loyalty;

/// <summary>Which redemptions to list.</summary>
public sealed record ListRedemptionsRequest : ListRequest
{
    /// <summary>Only those of this account, <c>loy_…</c> (documented).</summary>
    public string? Account { get; init; }

    /// <summary>Only those of this customer, <c>cust_…</c> (documented).</summary>
    public string? Customer { get; init; }
}
