namespace Vinr.Sdk.Loyalty;

/// <summary>Which segments to list.</summary>
public sealed record ListSegmentsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }
}
