using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>The tiers that the member has been in, as the events tell.</summary>
internal static class TierHistory
{
    public static IEnumerable<string> Keys(Story story) =>
        from happened in story.Events
        where happened.Type == EventType.LoyaltyTierChanged
        let account = happened.Data.ObjectAs<LoyaltyAccount>()
        where account?.Id == story.Member.Id
        let tier = account.Tier
        where tier is not null
        select tier.Id;

    public static string? Highest(Story story) =>
        Keys(story).Append(story.Member.Tier?.Id).OfType<string>().MaxBy(key => RankOf(story, key));

    private static int RankOf(Story story, string key) =>
        story.Program.TierConfig?.Tiers.FirstOrDefault(tier => key.Equals(tier.Name, StringComparison.OrdinalIgnoreCase))?.Rank ?? -1;
}
