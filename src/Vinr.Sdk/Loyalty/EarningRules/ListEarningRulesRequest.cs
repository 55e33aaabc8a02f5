namespace Vinr.Sdk.Loyalty;

/// <summary>Which earning rules to list.</summary>
public sealed record ListEarningRulesRequest : ListRequest
{
    /// <summary>Only those that are evaluated, or only those that are not (documented). Default: both.</summary>
    public bool? Active { get; init; }

    /// <summary>Only those of this program (assumed).</summary>
    public string? Program { get; init; }
}
