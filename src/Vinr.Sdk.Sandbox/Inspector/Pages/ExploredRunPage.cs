using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>One run of the last exploration, call by call.</summary>
internal static class ExploredRunPage
{
    /// <param name="context">What the page is made from.</param>
    /// <param name="schedule">As <see cref="Addresses.Run"/> names it.</param>
    public static Page Show(PageContext context, string schedule)
    {
        var text = schedule == Addresses.WithoutFault ? "" : schedule;
        if (context.Sandbox.Explorations.Last?.Kept.FirstOrDefault(run => run.Schedule.ToString() == text) is not { } run)
            return Page.Missing("The last exploration has no such run, or it is no longer remembered: those that held are, with one fault.") with { Section = "Exploration" };

        return new(text.Length == 0 ? "Without any fault" : text, Html.Of($"""
            <p class="under">{(run.Problem is null ? Elements.Badge("held", "good") : Elements.Badge("failed", "bad"))} <a href="{Addresses.Exploration}">The whole exploration</a></p>
            {Part("injected", "What went wrong", FindingText.Injected(run))}
            {Part("flow", "The flow", FindingText.Story(run))}
            {Part("webhooks", "On webhooks", FindingText.OnEvents(run))}
            {Part("undelivered", "Never delivered", run.Undelivered)}
            {Part("problem", "What is wrong", run.Problem?.Split('\n') ?? [])}
            {Part("ledger", "The ledger", run.Ledger.Length == 0 ? [] : run.Ledger.Split('\n'))}
            {Part("again", "Again", [FindingText.Again(run)])}
            """))
        {
            Section = "Exploration",
        };
    }

    private static Html Part(string id, string heading, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return text.Length == 0 ? default : Elements.Section(id, heading, Html.Of($"""<pre tabindex="0" class="story"><code>{Html.Whole(text)}</code></pre>"""));
    }
}
