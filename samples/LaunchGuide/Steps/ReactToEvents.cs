using Vinr.Sdk;

namespace LaunchGuide;

internal sealed class ReactToEvents : Step
{
    public override string Title => "React to engagement events";

    public override string Words => "All of it was told as events. Webhooks bring them to a shop; here they are read back, page by page.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program) = (story.Vinr, story.Program);
        var shop = new Shop(story.Member.Id);
        List<VinrEvent> events = [];

        #region shown
        var all = vinr.Events.ListAsync(new() { CreatedFrom = program.Created });
        await foreach (var news in all)
        {
            events.Add(news);
            if (news.Type == EventType.LoyaltyPointsEarned) shop.NotifyMember(news);
            if (news.Type == EventType.LoyaltyTierChanged) shop.UnlockPerks(news);
            if (news.Type == EventType.LoyaltyPointsExpired) shop.WinBack(news);
        }
        #endregion

        events.Reverse(); // lists are newest first
        story.Events = events.AboutTheMember(story);
        notes.Heading = "What the shop heard of, and uses it to";
        foreach (var (heard, action) in shop.Summary()) notes.Answer(heard, action);
        notes.Expect("five purchases and a friend earned points, and each was told", 6, shop.CountOf(EventType.LoyaltyPointsEarned));
        notes.Expect("the promotion to gold was told", true, TierHistory.Keys(story).Contains("gold"));
        if (story.Stage.Sandbox is not null)
            notes.Expect("the expiry of three purchases' points was told", 3, shop.CountOf(EventType.LoyaltyPointsExpired));
    }
}
