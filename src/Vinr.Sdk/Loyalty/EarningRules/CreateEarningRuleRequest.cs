using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new earning rule is made of: exactly one of <see cref="Earn"/> and <see cref="Award"/>.</summary>
public sealed record CreateEarningRuleRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>What makes it give points.</summary>
    public required EarningTrigger Trigger { get; init; }

    /// <summary>A name for yourself.</summary>
    public string? Name { get; init; }

    /// <summary>A rate in points for each major unit of money.</summary>
    public EarningRateSpec? Earn { get; init; }

    /// <summary>An award of another kind: <c>EarningAward.Fixed(500)</c>.</summary>
    public EarningAward? Award { get; init; }

    /// <summary>Factors for some members; all that match are multiplied. Default: none.</summary>
    public IReadOnlyList<EarningMultiplierSpec>? Multipliers { get; init; }

    /// <summary>A factor for all members. VINR's default is 1.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>The most points that it gives a member within <see cref="Window"/>. Default: no limit.</summary>
    public EarningCapSpec? Cap { get; init; }

    /// <summary>The stretch of time that the cap counts for. Default: each event by itself (assumed).</summary>
    public EarningWindow? Window { get; init; }

    /// <summary>Whether it is evaluated. VINR's default is true.</summary>
    public bool? Active { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Value("trigger"u8, Trigger)
        .Text("name"u8, Name)
        .Object("earn"u8, Earn)
        .Model("award"u8, Award, EarningRulesJson.Tolerant)
        .List("multipliers"u8, Multipliers)
        .Number("multiplier"u8, Multiplier)
        .Object("cap"u8, Cap)
        .Value("window"u8, Window)
        .Flag("active"u8, Active);
}
