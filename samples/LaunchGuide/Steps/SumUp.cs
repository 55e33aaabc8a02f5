using System.Globalization;

namespace LaunchGuide;

internal sealed class SumUp : Step
{
    public override string Title => "Go live: the analytics summary";

    public override string Words => "How the program has done since its first day.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program) = (story.Vinr, story.Program);
        var (firstDay, tomorrow) = (DayOf(program.Created), DayOf(story.Stage.Now).AddDays(1));

        #region shown
        var summary = await vinr.Loyalty.Analytics.SummaryAsync(new()
        {
            Program = program.Id,
            Period = new() { Gte = firstDay, Lt = tomorrow },
        });
        #endregion

        story.Summary = summary;
        var worth = (story.Member.Balance + story.Friend.Balance) * (program.Currency.PointValue ?? 1);
        notes.Answer("enrollment", summary.Enrollment.ToString(CultureInfo.InvariantCulture));
        notes.Answer("activeMembers", summary.ActiveMembers.ToString(CultureInfo.InvariantCulture));
        notes.Answer("pointsLiability", Euros.Of(summary.PointsLiability?.Amount ?? 0));
        notes.Answer("redemptionRate", summary.RedemptionRate.ToString("P1", CultureInfo.InvariantCulture));
        notes.Expect("two members have joined", 2, summary.Enrollment);
        notes.Expect("both were active", 2, summary.ActiveMembers);
        notes.Expect<decimal?>("the points they hold are worth a cent each", worth, summary.PointsLiability?.Amount);
        notes.Expect("some of the points that were given were spent", true, summary.RedemptionRate is > 0 and < 1);
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
