namespace Vinr.Sdk.Loyalty;

/// <summary>Which campaigns to list.</summary>
public sealed record ListCampaignsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }

    /// <summary>Only those that have come this far (assumed).</summary>
    public CampaignStatus? Status { get; init; }
}
