namespace Vinr.Sdk.Loyalty;

/// <summary>Which rewards to list.</summary>
public sealed record ListRewardsRequest : ListRequest
{
    /// <summary>Only those that can be had, or only those that cannot (documented). Default: both.</summary>
    public bool? Active { get; init; }

    /// <summary>Only those of this program (assumed).</summary>
    public string? Program { get; init; }
}
