using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>The tier of a member, and how far it is to the next one.</summary>
internal static class TierProgress
{
    public static Html Of(PageContext context, AccountRecord account)
    {
        if (context.State.Programs.Find(account.Program)!.Tiers is not { Steps.IsEmpty: false } plan) return Elements.Empty("The program has no tiers.");

        var value = plan.QualifyingValue(account.Activity, context.Now);
        var present = plan.Steps.FirstOrDefault(step => step.Key == account.Tier);
        return Html.Of($"""
            <p>{MemberText.Tier(context.State, account)} {(account.TierOverride is null ? default : Html.Of($"set by hand, whatever the member does"))}</p>
            {(plan.QualifyOn == QualifyOn.Custom ? Html.Of($"""<p class="muted">Tiers of this program are set by hand only.</p>""") : Steps(plan, value, present))}
            """);
    }

    private static Html Steps(TierPlan plan, long value, TierStep? present)
    {
        var next = plan.Steps.Where(step => step.Threshold > value && step.Rank > (present?.Rank ?? -1)).MinBy(step => step.Threshold);
        var period = plan.Period.RollingMonths is { } months ? $"in the last {Format.Count(months, "month")}" : plan.Period.IsFixed ? "this year" : "in all";
        var basis = plan.QualifyOn == QualifyOn.Spend ? "minor units spent, net of refunds," : "points earned";
        return Html.Of($"""
            <p>{Format.Number(value)} {basis} {period}</p>
            {(next is null ? Html.Of($"""<p class="muted">The highest tier there is for that.</p>""") : Bar(value, next))}
            """);
    }

    private static Html Bar(long value, TierStep next) => Html.Of($"""
        <p><label for="progress">{Format.Number(next.Threshold - value)} more to {Elements.Name(next.Name)} ({Format.Number(next.Threshold)})</label></p>
        <progress id="progress" max="{next.Threshold}" value="{Math.Clamp(value, 0, next.Threshold)}">{Format.Number(value)} of {Format.Number(next.Threshold)}</progress>
        """);
}
