namespace LaunchGuide;

/// <summary>The guide, in its order.</summary>
internal static class Guide
{
    public const string Title = "Launch a loyalty program";

    public const string Summary =
        "Stand up a working loyalty program end-to-end: define your currency, enroll members, " +
        "award points on purchases, and let members redeem rewards.";

    /// <summary>How it hangs together, from left to right.</summary>
    public static IReadOnlyList<string> Flow { get; } =
        ["purchase", "earning rule", "points awarded", "member balance", "redemption", "reward"];

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new DesignYourProgram(),
        new CreateProgram(),
        new EnrollMember(),
        new DefineEarningRules(),
        new BuildRewardsCatalog(),
        new PurchaseEarns(),
        new Redeem(),
        new ApplyDiscount(),
        new HandleRefunds(),
        new AddTiers(),
        new GoldEarnsDouble(),
        new TimePasses(),
        new DoublePointsWeekend(),
        new ReferAFriend(),
        new ReactToEvents(),
        new SumUp(),
    ];
}
