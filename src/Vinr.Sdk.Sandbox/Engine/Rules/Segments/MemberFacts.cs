using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What segments can ask about a member.</summary>
[SandboxRule("segments.facts", Grade.Assumed, "spend_90d counts this UTC day and the 89 before it, days_enrolled whole UTC days, tier compares by rank.")]
internal sealed record MemberFacts(AccountRecord Account, TierPlan? Tiers, DateTimeOffset Now)
{
    public const string Tier = "tier";
    public const string PointsBalance = "points_balance";
    public const string Spend90Days = "spend_90d";
    public const string LifetimeOrders = "lifetime_orders";
    public const string DaysEnrolled = "days_enrolled";
    public const string LastActivity = "last_activity";
    public const string MetadataPrefix = "metadata.";

    private const int SpendDays = 90;

    /// <summary>How the fact stands to a value, as <see cref="IComparable"/> says it; null where there is nothing to compare.</summary>
    public int? Compare(string fact, FactValue value) => fact switch
    {
        Tier => CompareTier(value.Text!),
        PointsBalance => Compare(Account.Balance, value),
        Spend90Days => Compare(RecentSpend(), value),
        LifetimeOrders => Compare(Account.LifetimeOrders, value),
        DaysEnrolled => Compare(Calendar.DayOf(Now).DayNumber - Calendar.DayOf(Account.Created).DayNumber, value),
        LastActivity => Account.LastActivity.CompareTo(InstantIn(value.Text!)!.Value),
        _ => CompareMetadata(fact[MetadataPrefix.Length..], value),
    };

    /// <summary>A date (00:00 UTC of it) or an instant.</summary>
    public static DateTimeOffset? InstantIn(string text) => Iso8601.Read(text);

    private static int Compare(decimal number, FactValue value) => number.CompareTo(value.Number!.Value);

    /// <summary>Tiers compare by rank; only equality can be asked of one that the program does not have.</summary>
    private int? CompareTier(string tier)
    {
        var key = TierStep.KeyOf(tier);
        if (Account.Tier == key)
        {
            return 0;
        }

        return RankOf(Account.Tier) is { } rank && RankOf(key) is { } other ? rank.CompareTo(other) : null;
    }

    private int? RankOf(string? key) => Tiers?.Steps.FirstOrDefault(step => step.Key == key)?.Rank;

    /// <summary>Whole UTC days: this one and the 89 before it.</summary>
    private long RecentSpend()
    {
        var first = Calendar.DaysBefore(Calendar.DayOf(Now), SpendDays - 1);
        return Sums.Saturated(Account.Activity.Where(day => day.Day >= first).Select(day => day.Spend));
    }

    /// <summary>As numbers when the value is one, otherwise letter by letter.</summary>
    private int? CompareMetadata(string key, FactValue value)
    {
        if (!Account.Metadata.TryGetValue(key, out var text))
        {
            return null;
        }

        if (value.Number is not { } wanted)
        {
            return string.CompareOrdinal(text, value.Text);
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.CompareTo(wanted) : null;
    }
}
