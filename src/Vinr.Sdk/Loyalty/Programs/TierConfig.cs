using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

/// <summary>How members move between tiers, as a request states it.</summary>
public sealed record TierConfigSpec : IJsonWritable
{
    /// <summary>What counts: money spent, points earned, or your own decision.</summary>
    public TierQualification? QualifyOn { get; init; }

    /// <summary>The stretch of time that counts. Default: all of it.</summary>
    public TierPeriodSpec? Period { get; init; }

    /// <summary>The tiers, each with its rank and threshold.</summary>
    public IReadOnlyList<ProgramTierSpec>? Tiers { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("qualifyOn"u8, QualifyOn)
        .Object("period"u8, Period)
        .List("tiers"u8, Tiers);
}
