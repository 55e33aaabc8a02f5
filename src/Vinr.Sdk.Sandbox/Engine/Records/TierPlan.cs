using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A program's tiers and what decides between them.</summary>
internal sealed record TierPlan
{
    public QualifyOn QualifyOn { get; init; } = QualifyOn.Spend;

    public TierPeriod Period { get; init; } = TierPeriod.AllTime;

    public ImmutableArray<TierStep> Steps { get; init; } = [];

    /// <summary>What counts towards the tiers: of a rolling period, what is still in it.</summary>
    public long QualifyingValue(ImmutableArray<ActivityDay> activity, DateTimeOffset now)
    {
        var days = activity.AsEnumerable();
        if (Period.RollingMonths is { } months)
        {
            days = days.Where(day => !(Calendar.MonthsAfter(day.Day, months) <= now));
        }
        else if (Period.IsFixed)
        {
            var year = Calendar.DayOf(now).Year;
            days = days.Where(day => day.Day.Year == year);
        }

        return Sums.Saturated(days.Select(Counted));
    }

    /// <summary>When the oldest day that counts leaves the period; null when nothing will.</summary>
    public DateTimeOffset? NextMove(ImmutableArray<ActivityDay> activity, DateTimeOffset now)
    {
        foreach (var day in activity)
        {
            var leaves = Leaves(day.Day);
            if (leaves > now && Counted(day) != 0)
            {
                return leaves;
            }
        }

        return null;
    }

    [SandboxRule("tiers.rolling", Grade.Documented, "In a rolling period what is older than its months does not count any more.", Page = "Tiers and status")]
    [SandboxRule("tiers.fixed", Grade.Assumed, "A fixed period is the calendar year in UTC; without a period all time counts.")]
    private DateTimeOffset? Leaves(DateOnly day) => Period.RollingMonths is { } months ? Calendar.MonthsAfter(day, months)
        : Period.IsFixed ? Calendar.NextYear(day)
        : null;

    [SandboxRule("tiers.basis", Grade.Documented, "Spend or points decide over tiers: thresholds are minor units for spend, points otherwise. It is what was spent or earned in the period, not the present balance, as the API reference has it.", Page = "Tiers and status")]
    [SandboxRule("tiers.qualify", Grade.Assumed, "Spend counts completed payments net of refunds, points earnings and manual credits net of clawbacks.")]
    [SandboxRule("tiers.custom", Grade.Assumed, "With custom qualification tiers are set by hand: no visible call feeds the counter of one's own that VINR documents.")]
    private long Counted(ActivityDay day) => QualifyOn switch
    {
        QualifyOn.Spend => day.Spend,
        QualifyOn.Points => day.Points,
        _ => 0,
    };
}

internal enum QualifyOn
{
    /// <summary>Completed payments net of refunds, in minor units.</summary>
    Spend,

    /// <summary>Points earned, net of clawbacks.</summary>
    Points,

    /// <summary>Set by hand only.</summary>
    Custom,
}

/// <param name="Type">As the wire names it.</param>
/// <param name="Months">The length of a rolling period, in whole UTC days of as many months.</param>
internal sealed record TierPeriod(string Type, int? Months)
{
    public const string Rolling = "rolling";

    private const string Fixed = "fixed";

    private const string Lifetime = "lifetime";

    /// <summary>What there is.</summary>
    public static IReadOnlyList<string> Types { get; } = [Rolling, Fixed, Lifetime];

    public static TierPeriod AllTime { get; } = new(Lifetime, null);

    /// <summary>The calendar year.</summary>
    public static TierPeriod Year { get; } = new(Fixed, null);

    public bool IsFixed => Type == Fixed;

    public int? RollingMonths => Type == Rolling ? Months : null;
}

/// <summary>A tier and what qualifies for it: minor units when spend decides, points otherwise.</summary>
internal sealed record TierStep(string Name, int Rank, long Threshold) : IEntity
{
    /// <summary>Empty until the tier is in the list of a program.</summary>
    public string Id { get; init; } = "";

    public string Program { get; init; } = "";

    /// <summary>What its members get, in the shop's own words. <c>default</c> in a <c>tierConfig</c> that does not say it.</summary>
    public ImmutableArray<string> Benefits { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public DateTimeOffset Created { get; init; }

    /// <summary>What an account and a rule name the tier by. VINR shows the key <c>gold</c> for <c>Gold</c>; that it is the name in lower case is assumed.</summary>
    public string Key => KeyOf(Name);

    [SandboxRule("tiers.key", Grade.Assumed, "A tier's key is its name in lower case.")]
    public static string KeyOf(string name) => name.ToLowerInvariant();
}
