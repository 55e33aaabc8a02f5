using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How the members of a program move between tiers. Spending points never costs a tier (documented).</summary>
public sealed class TierConfig : VinrResource
{
    [JsonConstructor]
    internal TierConfig()
    {
    }

    /// <summary>What counts: money spent, points earned, or your own decision.</summary>
    [JsonInclude]
    public TierQualification QualifyOn { get; internal set; }

    /// <summary>The stretch of time that counts. Null: all of it.</summary>
    [JsonInclude]
    public TierPeriod? Period { get; internal set; }

    /// <summary>The tiers.</summary>
    [JsonInclude]
    public IReadOnlyList<ProgramTier> Tiers { get; internal set => field = value ?? []; } = [];
}
