using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What segments can ask about a member.</summary>
/// <param name="Account">The member.</param>
/// <param name="Tiers">Of its program.</param>
/// <param name="Now">The moment of the question.</param>
/// <param name="Redemptions">Finds its redemptions.</param>
[SandboxRule("segments.facts", Grade.Documented, "Facts: tier, country, enrolled_days, email_subscribed, metadata.*; spend_90d, points_balance, redemptions_total, last_activity_days, orders_lifetime.", Page = "Segmentation")]
[SandboxRule("segments.measures", Grade.Assumed, "spend_90d counts this UTC day and the 89 before it, days are whole UTC days, tier compares by rank, a released redemption is none.")]
[SandboxRule("segments.profile", Grade.Assumed, "country and email_subscribed are read from the account's metadata.")]
internal sealed record MemberFacts(AccountRecord Account, TierPlan? Tiers, DateTimeOffset Now, Func<IEnumerable<RedemptionRecord>> Redemptions)
{
    public const string Tier = "tier";
    public const string PointsBalance = "points_balance";
    public const string Spend90Days = "spend_90d";
    public const string OrdersLifetime = "orders_lifetime";
    public const string EnrolledDays = "enrolled_days";
    public const string LastActivityDays = "last_activity_days";
    public const string RedemptionsTotal = "redemptions_total";
    public const string Country = "country";
    public const string EmailSubscribed = "email_subscribed";
    public const string MetadataPrefix = "metadata.";

    /// <summary>All but metadata.</summary>
    public static readonly string[] Known =
        [Tier, Country, EnrolledDays, EmailSubscribed, Spend90Days, PointsBalance, RedemptionsTotal, LastActivityDays, OrdersLifetime];

    private const int SpendDays = 90;

    /// <summary>How the fact stands to a value, as <see cref="IComparable"/> says it; null where there is nothing to compare.</summary>
    public int? Compare(string fact, FactValue value) => fact switch
    {
        Tier => CompareTier(value.Text!),
        PointsBalance => Compare(Account.Balance, value),
        Spend90Days => Compare(RecentSpend(), value),
        OrdersLifetime => Compare(Account.LifetimeOrders, value),
        EnrolledDays => Compare(DaysSince(Account.Created), value),
        LastActivityDays => Compare(DaysSince(Account.LastActivity), value),
        RedemptionsTotal => Compare(Redemptions().Count(static redemption => redemption.State != RedemptionState.Released), value),
        Country or EmailSubscribed => CompareMetadata(fact, value),
        _ => CompareMetadata(fact[MetadataPrefix.Length..], value),
    };

    private static int Compare(decimal number, FactValue value) => number.CompareTo(value.Number!.Value);

    private int DaysSince(DateTimeOffset instant) => Calendar.DayOf(Now).DayNumber - Calendar.DayOf(instant).DayNumber;

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
