using Vinr.Sdk;

namespace LaunchGuide;

/// <summary>A shop that acts on what VINR tells of a member. Here it only writes down what it would do, in the guide's words.</summary>
internal sealed class Shop(string member)
{
    private readonly List<(EventType Type, string Action)> _actions = [];

    public int CountOf(EventType type) => _actions.Count(each => each.Type == type);

    public void NotifyMember(VinrEvent news) => Act(news, "Notify the member, update your UI.");

    public void UnlockPerks(VinrEvent news) => Act(news, "Unlock perks, send a congrats email.");

    public void WinBack(VinrEvent news) => Act(news, "Prompt re-engagement.");

    /// <summary>Each type of event that was heard of, how often, and what it is used to, the earliest first.</summary>
    public IEnumerable<(string Heard, string Action)> Summary() =>
        Enumerable.Reverse(_actions)
            .GroupBy(each => each)
            .Select(same => ($"{same.Key.Type} × {same.Count()}", same.Key.Action));

    private void Act(VinrEvent news, string action)
    {
        if (news.Mentions(member)) _actions.Add((news.Type, action));
    }
}
