using System.Globalization;

namespace LaunchGuide;

internal sealed class TimePasses : Step
{
    public override string Title => "Time passes";

    public override string Words => "Points expire 12 months after earning. The sandbox's clock stands still until it is told to move.";

    public override bool NeedsClock => true;

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, sandbox, member, held) = (story.Vinr, story.Stage.Sandbox!, story.Member, story.Member.Balance);
        var before = sandbox.Clock.UtcNow;

        #region shown
        sandbox.Clock.Advance(TimeSpan.FromDays(366));

        member = await vinr.Loyalty.Accounts.RetrieveAsync(member.Id);
        #endregion

        var change = await story.ReadMemberAsync(expected: -held);
        notes.Answer("the clock went", $"{Day(before)} → {Day(sandbox.Clock.UtcNow)}");
        notes.Answer("balance", Points.Named(member.Balance));
        notes.Answer("tier", member.Tier);
        notes.Expect("more than 12 months have passed", true, sandbox.Clock.UtcNow > before.AddMonths(12));
        notes.Expect($"all {Points.Plain(held)} points have expired", -held, change);
        notes.Expect("the spend has left the 12 months too: gold is over", "member", member.Tier?.Id);
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
