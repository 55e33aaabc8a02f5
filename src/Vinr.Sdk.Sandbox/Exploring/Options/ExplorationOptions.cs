namespace Vinr.Sdk.Sandbox;

/// <summary>How far an exploration goes, and what counts as a good end. Every setting has a default that suits a test.</summary>
/// <example><code>
/// var report = await sandbox.ExploreAsync(flow, invariant, new ExplorationOptions { Depth = 2 }.Accept&lt;VinrCardException&gt;());
/// </code></example>
public sealed class ExplorationOptions
{
    private readonly List<Func<Exception, bool>> _accepted = [];

    /// <summary>How many things go wrong in one run. Default: 1. With 2 each is followed by each other one on the way back.</summary>
    public int Depth { get; set; } = 1;

    /// <summary>How often a flow that crashed or threw is begun again, with what it has stored. Default: 3.</summary>
    public int Restarts { get; set; } = 3;

    /// <summary>
    /// A schedule to run alone, as a finding shows it: <c>2:commit_then_drop+4:crash_after</c>. The flow is not run without it before, so
    /// that a debugger stops where it matters; an empty one is a run in which nothing goes wrong. Default: null, all are tried.
    /// </summary>
    public string? Only { get; set; }

    /// <summary>The most runs. What they do not reach, the report says first. Default: 20,000.</summary>
    public int MaxRuns { get; set; } = 20_000;

    /// <summary>
    /// How many runs go on at once. Default: 1, so that a flow may use what lies outside of it. More is faster, where flow and invariant
    /// share nothing but what <see cref="ExplorationRun.State{T}"/> gives them.
    /// </summary>
    public int SideBySide { get; set; } = 1;

    /// <summary>
    /// How long a flow may wait for something that is neither VINR nor the run's time (a database, a host), in the machine's time, before
    /// it counts as one that never ends. Default: 30 seconds.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Changes the options of the client of each run, as the app sets them: retries, time-outs, handlers around <see cref="VinrClientOptions.HttpHandler"/>. Default: none.</summary>
    public Action<VinrClientOptions>? ConfigureClient { get; set; }

    /// <summary>Says that a flow which ends with such an exception has come to a good end, and is not begun again: a declined card, say.</summary>
    /// <typeparam name="TException">The type of it, or one that it derives from.</typeparam>
    /// <returns>These options.</returns>
    public ExplorationOptions Accept<TException>()
        where TException : Exception
    {
        _accepted.Add(static end => end is TException);
        return this;
    }

    internal bool Accepts(Exception end) => _accepted.Exists(accepted => accepted(end));

    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Depth);
        ArgumentOutOfRangeException.ThrowIfNegative(Restarts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRuns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(SideBySide);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Patience, TimeSpan.Zero);
    }
}
