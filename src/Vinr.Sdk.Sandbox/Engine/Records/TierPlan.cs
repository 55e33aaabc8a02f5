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

        return Sums.Saturated(days.Select(Counted));
    }

    /// <summary>When the oldest day that counts leaves a rolling period; null when nothing will.</summary>
    public DateTimeOffset? NextMove(ImmutableArray<ActivityDay> activity, DateTimeOffset now)
    {
        if (Period.RollingMonths is not { } months)
        {
            return null;
        }

        foreach (var day in activity)
        {
            var leaves = Calendar.MonthsAfter(day.Day, months);
            if (leaves > now && Counted(day) != 0)
            {
                return leaves;
            }
        }

        return null;
    }

    [SandboxRule("tiers.qualify", Grade.Assumed, "Spend counts completed payments net of refunds, points earnings and manual credits net of clawbacks.")]
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

/// <param name="Type">As the wire names it. Every kind but <c>rolling</c> counts all time.</param>
/// <param name="Months">The length of a rolling period, in whole UTC days of as many months.</param>
internal sealed record TierPeriod(string Type, int? Months)
{
    public const string Rolling = "rolling";

    public static TierPeriod AllTime { get; } = new("lifetime", null);

    public int? RollingMonths => Type == Rolling ? Months : null;
}

/// <summary>A tier and what qualifies for it: minor units when spend decides, points otherwise.</summary>
internal sealed record TierStep(string Name, int Rank, long Threshold) : IEntity
{
    /// <summary>Empty until the tier is in the list of a program.</summary>
    public string Id { get; init; } = "";

    public string Program { get; init; } = "";

    /// <summary>What its members get, in the shop's own words.</summary>
    public ImmutableArray<string> Benefits { get; init; } = [];

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public DateTimeOffset Created { get; init; }

    /// <summary>What an account and a rule name the tier by. VINR shows the key <c>gold</c> for <c>Gold</c>; that it is the name in lower case is assumed.</summary>
    public string Key => KeyOf(Name);

    [SandboxRule("tiers.key", Grade.Assumed, "A tier's key is its name in lower case.")]
    public static string KeyOf(string name) => name.ToLowerInvariant();
}
