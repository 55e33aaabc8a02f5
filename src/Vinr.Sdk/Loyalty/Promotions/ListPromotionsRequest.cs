namespace Vinr.Sdk.Loyalty;

/// <summary>Which promotions to list.</summary>
public sealed record ListPromotionsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? ProgramId { get; init; }
}
