namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>What became of one run.</summary>
/// <param name="Schedule">What went wrong.</param>
/// <param name="Calls">Those of the flow, in their order.</param>
/// <param name="OnEvents">Those that webhooks caused.</param>
/// <param name="Ends">How each beginning of the flow ended.</param>
internal sealed record ExploredRun(Schedule Schedule, IReadOnlyList<ExploredCall> Calls, IReadOnlyList<ExploredCall> OnEvents, IReadOnlyList<string> Ends)
{
    /// <summary>What is wrong in the end; null when all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>The ledgers of the members whose points moved.</summary>
    public string Ledger { get; init; } = "";

    /// <summary>Deliveries that failed for good.</summary>
    public IReadOnlyList<string> Undelivered { get; init; } = [];

    /// <summary>What happened at VINR, in its order.</summary>
    public string Happened { get; init; } = "";

    /// <summary>The names of the calls.</summary>
    public IEnumerable<string> Operations => Calls.Select(static call => call.Operation);

    /// <summary>What the schedule names and the run did not come to.</summary>
    public IEnumerable<Strike> Missed => Schedule.Strikes.Where(strike => strike.Call > Calls.Count);

    /// <summary>The call at which the first thing went wrong; null when nothing did.</summary>
    public ExploredCall? FirstStruck => Schedule.Strikes.Select(strike => Calls.ElementAtOrDefault(strike.Call - 1)).FirstOrDefault(static call => call is not null);

    /// <summary>The same for two runs that made the same calls and came to the same end.</summary>
    public string Trace() => string.Join('\n', Calls.Select(call => call.Trace(isStruck: Schedule.At(call.Number) is not null)).Append(Happened));
}
