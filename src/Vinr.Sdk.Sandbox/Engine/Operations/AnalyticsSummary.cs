namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A program in figures. What the period counts from is included, what it counts up to is not.</summary>
internal sealed record AnalyticsSummary
{
    public required string Program { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Members who joined in the period.</summary>
    public required long Enrollment { get; init; }

    /// <summary>Members who earned or redeemed in the 90 days before its end.</summary>
    public required long ActiveMembers { get; init; }

    /// <summary>What all points that were there at the end of the period would redeem for: whole minor units.</summary>
    public required decimal PointsLiability { get; init; }

    /// <summary>Points redeemed in the period (and not given back in it) for each that was earned in it; 0 when none was.</summary>
    public required decimal RedemptionRate { get; init; }
}
