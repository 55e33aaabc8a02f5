namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Moves the clock on.</summary>
internal static class ClockAction
{
    /// <summary>How long a page waits for receivers of webhooks on the way. After that the clock goes on, and deliveries follow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<Note> MoveAsync(InspectedSandbox sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        var clock = sandbox.Clock;
        var target = Target(clock.UtcNow, form.Text("by"))
            ?? throw new ActionRefused("The clock moves on by a day, a month or a year, and not past the year 9999.", OverviewPage.Show);
        await MoveToAsync(clock, target).ConfigureAwait(false);
        return new Note($"The clock moved on to {Format.InstantText(target)}.") { Focus = $"clock-{form.Text("by")}" };
    }

    private static async Task MoveToAsync(SandboxClock clock, DateTimeOffset target)
    {
        using var enough = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            await clock.AdvanceToAsync(target, enough.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (clock.UtcNow < target) clock.AdvanceTo(target);
        }
    }

    private static DateTimeOffset? Target(DateTimeOffset now, string by)
    {
        try
        {
            return by switch
            {
                "day" => now.AddDays(1),
                "month" => now.AddMonths(1),
                "year" => now.AddYears(1),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
