namespace Vinr.Sdk.Loyalty;

/// <summary>Which tiers to list.</summary>
public sealed record ListTiersRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }
}
