namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewProgram
{
    public required string Name { get; init; }

    public string? Type { get; init; }

    public PointsCurrency Currency { get; init; } = new();

    /// <summary>The currency of money that stands where that of points does.</summary>
    public string? MoneyCurrency { get; init; }

    public TierPlan? Tiers { get; init; }

    public ReferralTerms? Referral { get; init; }

    /// <summary>Null: as the sandbox's option says.</summary>
    public bool? AutoEnroll { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record ProgramChanges
{
    public Change<string> Name { get; init; }

    public Change<string?> Type { get; init; }

    /// <summary>A currency of money, or null for that of points, whose changes follow.</summary>
    public Change<string?> MoneyCurrency { get; init; }

    public Change<string> CurrencyName { get; init; }

    public Change<int?> ExpiryMonths { get; init; }

    public Change<decimal> PointValue { get; init; }

    public Change<PointsRounding> Rounding { get; init; }

    public Change<int> Decimals { get; init; }

    public Change<TierPlan?> Tiers { get; init; }

    public Change<ReferralTerms?> Referral { get; init; }

    /// <summary>Null: as the sandbox's option says.</summary>
    public Change<bool?> AutoEnroll { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}
