using Vinr.Sdk.Sandbox.Inspector.Pages;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Actions;

/// <summary>Moves the clock on.</summary>
internal static class ClockDeed
{
    public static Task<Note> MoveAsync(Inspected sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        var clock = sandbox.Clock;
        try
        {
            // Deliveries that fall due go out in the background: a page does not wait for an endpoint that hangs.
            clock.AdvanceTo(Target(clock.UtcNow, form.Text("by")));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new DeedRefused("The clock moves on by a day, a month or a year, and not past the year 9999.", OverviewPage.Show);
        }

        return Task.FromResult(new Note($"The clock moved on to {Words.InstantText(clock.UtcNow)}.") { Focus = $"clock-{form.Text("by")}" });
    }

    private static DateTimeOffset Target(DateTimeOffset now, string by) => by switch
    {
        "day" => now.AddDays(1),
        "month" => now.AddMonths(1),
        "year" => now.AddYears(1),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
