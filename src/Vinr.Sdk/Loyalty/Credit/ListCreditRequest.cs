namespace Vinr.Sdk.Loyalty;

/// <summary>Which store credit to list.</summary>
public sealed record ListCreditRequest : ListRequest
{
    /// <summary>Only that of this account, <c>loy_…</c> (assumed).</summary>
    public string? Account { get; init; }
}
