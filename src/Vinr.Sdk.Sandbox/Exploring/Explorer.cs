using System.Collections.Immutable;
using System.Globalization;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>Learns the calls of a flow, and then tries all that can go wrong: one thing, then one more beside each, and so on.</summary>
/// <param name="player">Carries runs out.</param>
/// <param name="options">Checked.</param>
internal sealed class Explorer(RunPlayer player, ExplorationOptions options)
{
    public async Task<ExplorationReport> OnlyAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var run = await player.PlayAsync(schedule, cancellationToken).ConfigureAwait(false);
        var missed = run.Missed.ToList();
        return new([run], 1)
        {
            Depth = schedule.Count,
            LeftOut = missed.Count > 0 ? 1 : 0,
            WhyLeftOut = string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", missed)} struck nothing: the flow made {run.Calls.Count} calls."),
        };
    }

    public async Task<ExplorationReport> AllAsync(CancellationToken cancellationToken)
    {
        var first = await player.PlayAsync(Schedule.None, cancellationToken).ConfigureAwait(false);
        if (first.Problem is not null) return Untried(first, 1, "The flow ends badly when nothing goes wrong: mend that first.");

        var second = await player.PlayAsync(Schedule.None, cancellationToken).ConfigureAwait(false);
        if (NextSchedules.Differ(first, second) is { } how) return Untried(first with { Problem = how }, 2, "What a flow does must be the same each time.");

        return await TryAsync(first, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ExplorationReport> TryAsync(ExploredRun first, CancellationToken cancellationToken)
    {
        var (kept, seen) = (new List<ExploredRun> { first }, new HashSet<string> { first.Trace() });
        var (runs, leftOut, same) = (2, 0, 0);
        List<ExploredRun> edge = [first];
        for (var depth = 1; depth <= options.Depth && edge.Count > 0 && leftOut == 0; depth++)
        {
            var plan = edge.SelectMany(NextSchedules.After).ToList();
            var tried = await PlayAsync([.. plan.Take(Math.Max(0, options.MaxRuns - runs))], first, cancellationToken).ConfigureAwait(false);
            (runs, leftOut) = (runs + tried.Length, plan.Count - tried.Length);
            var well = tried.Where(static run => run.Problem is null).ToList();
            edge = [.. well.Where(run => seen.Add(run.Trace()))];
            if (options.Depth > 1) same += well.Count - edge.Count;
            kept.AddRange(tried.Where(run => depth == 1 || run.Problem is not null));
        }

        return new(kept, runs)
        {
            Depth = options.Depth,
            Same = same,
            LeftOut = leftOut,
            WhyLeftOut = string.Create(CultureInfo.InvariantCulture, $"MaxRuns = {options.MaxRuns} ended it; what would have followed from them is not counted."),
        };
    }

    private async Task<ImmutableArray<ExploredRun>> PlayAsync(ImmutableArray<Schedule> plan, ExploredRun first, CancellationToken cancellationToken)
    {
        var results = new ExploredRun[plan.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.SideBySide, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, plan.Length, parallel, async (place, token) =>
        {
            var run = await player.PlayAsync(plan[place], token).ConfigureAwait(false);
            results[place] = NextSchedules.DifferBefore(first, run) is { } how ? run with { Problem = how } : run;
        }).ConfigureAwait(false);
        return [.. results];
    }

    private ExplorationReport Untried(ExploredRun run, int runs, string why) => new([run], runs)
    {
        Depth = options.Depth,
        LeftOut = NextSchedules.After(run).Count(),
        WhyLeftOut = why,
    };
}
