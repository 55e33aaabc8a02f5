using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.IntegrationTests.Resources;

internal static class Tiers
{
    /// <summary>Two tiers by the spend of the last twelve months.</summary>
    public static TierConfigSpec GoldFrom(long spend) => new()
    {
        QualifyOn = TierQualification.Spend,
        Period = new() { Type = TierPeriodType.Rolling, Months = 12 },
        Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }, new() { Name = "Gold", Rank = 1, Threshold = spend }],
    };
}
