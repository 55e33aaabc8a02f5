using System.Globalization;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>What can go wrong besides, in a run that has been made.</summary>
internal static class NextSchedules
{
    /// <summary>
    /// Each schedule with one thing more: a fault on the way back, or something that happens to the events of any call. Events go out when
    /// the flow is over, so that these come last, and no two lists lead to the same schedule.
    /// </summary>
    public static IEnumerable<Schedule> After(ExploredRun run) =>
        from call in run.Calls
        from kind in StrikeKinds.All
        where kind.AppliesTo(call.IsRead, call.SendsEvents) && IsNext(run.Schedule, call.Number, ofEvents: kind.Events is not null)
        from every in kind.IsRepeated ? (bool[])[false, true] : [false]
        select run.Schedule.With(new Strike(call.Number, kind, every));

    /// <summary>How two runs without a fault differ; null when they do not.</summary>
    public static string? Differ(ExploredRun one, ExploredRun other) => Differ(one, other, Math.Max(one.Calls.Count, other.Calls.Count));

    /// <summary>How a run differs from the first one before anything goes wrong in it; null when it does not.</summary>
    public static string? DifferBefore(ExploredRun first, ExploredRun run) =>
        Differ(first, run, run.Schedule.Strikes.Select(static strike => strike.Call).Min());

    private static bool IsNext(Schedule schedule, int call, bool ofEvents) =>
        ofEvents ? call > schedule.LastOfEvents : schedule.LastOfEvents == 0 && call > schedule.LastStruck;

    private static string? Differ(ExploredRun one, ExploredRun other, int calls)
    {
        for (var place = 0; place < calls; place++)
        {
            var (expected, found) = (NameAt(one, place), NameAt(other, place));
            if (expected != found)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"The flow is not deterministic: call {place + 1} was {expected} in one run and {found} in another, before anything went wrong. Take chance, time and whatever runs beside out of it.");
            }
        }

        return null;
    }

    private static string NameAt(ExploredRun run, int place) => run.Calls.ElementAtOrDefault(place)?.Operation ?? "none";
}
