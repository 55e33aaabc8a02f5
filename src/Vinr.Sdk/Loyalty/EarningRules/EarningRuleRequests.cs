using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new earning rule is made of: exactly one of <see cref="Earn"/> and <see cref="Award"/>.</summary>
public sealed record CreateEarningRuleRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>. Default: the one that every account has, <c>prog_default</c> (documented; that it may be left out is assumed for this resource).</summary>
    public string? Program { get; init; }

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

    /// <summary>The stretch of time that the cap counts for. VINR's default is <see cref="EarningWindow.Lifetime"/> (documented).</summary>
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

/// <summary>What to change of an earning rule. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = false, Cap = Optional&lt;EarningCapSpec&gt;.Null });
/// </code>
/// </example>
public sealed record UpdateEarningRuleRequest : IJsonWritable
{
    /// <summary>A name for yourself; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>What makes it give points: <c>EarningTrigger.InvoicePaid</c>, or <c>(EarningTrigger)"…"</c>.</summary>
    public Optional<EarningTrigger> Trigger { get; init; }

    /// <summary>
    /// A rate: <c>new EarningRateSpec { … }</c>. To change from an award to a rate also set <see cref="Award"/> to
    /// <c>Optional&lt;EarningAward&gt;.Null</c>.
    /// </summary>
    public Optional<EarningRateSpec> Earn { get; init; }

    /// <summary>
    /// An award of another kind: <c>EarningAward.Fixed(500)</c>. To change from a rate to an award also set <see cref="Earn"/>
    /// to <c>Optional&lt;EarningRateSpec&gt;.Null</c>.
    /// </summary>
    public Optional<EarningAward> Award { get; init; }

    /// <summary>Factors for some members, in place of those before; <c>[]</c> for none, null to leave them.</summary>
    public IReadOnlyList<EarningMultiplierSpec>? Multipliers { get; init; }

    /// <summary>A factor for all members; <c>Optional&lt;decimal&gt;.Null</c> for VINR's default, 1.</summary>
    public Optional<decimal> Multiplier { get; init; }

    /// <summary>
    /// The most points that it gives a member: <c>new EarningCapSpec { … }</c>, or <c>Optional&lt;EarningCapSpec&gt;.Null</c>
    /// for no limit.
    /// </summary>
    public Optional<EarningCapSpec> Cap { get; init; }

    /// <summary>
    /// The stretch of time that the cap counts for: <c>EarningWindow.Month</c>, or <c>Optional&lt;EarningWindow&gt;.Null</c> for
    /// VINR's default, all of it.
    /// </summary>
    public Optional<EarningWindow> Window { get; init; }

    /// <summary>Whether it is evaluated.</summary>
    public Optional<bool> Active { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Value("trigger"u8, Trigger)
        .Object("earn"u8, Earn)
        .Model("award"u8, Award, EarningRulesJson.Tolerant)
        .List("multipliers"u8, Multipliers)
        .Number("multiplier"u8, Multiplier)
        .Object("cap"u8, Cap)
        .Value("window"u8, Window)
        .Flag("active"u8, Active);
}

/// <summary>Which earning rules to list.</summary>
public sealed record ListEarningRulesRequest : ListRequest
{
    /// <summary>Only those that are evaluated, or only those that are not (illustrative). Default: both.</summary>
    public bool? Active { get; init; }

    /// <summary>Only those of this program (assumed).</summary>
    public string? Program { get; init; }
}
