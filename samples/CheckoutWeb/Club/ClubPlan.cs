using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>What the club is like, as it is told to VINR once.</summary>
internal static class ClubPlan
{
    public const string Name = "Corner Roast Club";

    /// <summary>How long what was spent counts.</summary>
    public const int TierMonths = 12;

    public static CreateProgramRequest Program { get; } = new()
    {
        Name = Name,
        Currency = new() { Name = "points", ExpiryMonths = 12 },
        TierConfig = new()
        {
            QualifyOn = TierQualification.Spend,
            Period = new() { Type = TierPeriodType.Rolling, Months = TierMonths },
            Tiers =
            [
                new() { Name = "Member", Rank = 0, Threshold = 0 },
                new() { Name = "Regular", Rank = 1, Threshold = 2_500 },
                new() { Name = "Gold", Rank = 2, Threshold = 7_500 },
            ],
        },
    };

    public static IEnumerable<CreateEarningRuleRequest> Rules(string program) =>
    [
        new()
        {
            Program = program,
            Name = "10 points for each euro, twice for gold",
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 10 },
            Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
        },
        new()
        {
            Program = program,
            Name = "Welcome",
            Trigger = EarningTrigger.LoyaltyAccountCreated,
            Award = EarningAward.Fixed(50),
        },
    ];

    public static IEnumerable<CreateRewardRequest> Rewards(string program) =>
    [
        new() { Program = program, Name = "€2 off", Cost = 150, Benefit = RewardBenefit.Discount(200, Euros.Currency) },
        new() { Program = program, Name = "€5 off", Cost = 350, Benefit = RewardBenefit.Discount(500, Euros.Currency) },
        new() { Program = program, Name = "€12 off", Cost = 800, Benefit = RewardBenefit.Discount(1_200, Euros.Currency) },
    ];
}
