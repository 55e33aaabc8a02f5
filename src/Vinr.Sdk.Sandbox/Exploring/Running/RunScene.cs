using Vinr.Sdk.Sandbox.Server;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>What the beginnings of a flow have in common in one run: the sandbox, the time, what is stored, the calls so far.</summary>
/// <param name="sandbox">The run's own.</param>
/// <param name="schedule">What goes wrong.</param>
/// <param name="options">How the client is set.</param>
/// <param name="cancellationToken">Ends the exploration.</param>
internal sealed class RunScene(VinrSandbox sandbox, Schedule schedule, ExplorationOptions options, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly StateShelf _shelf = new();
    private readonly List<ExplorationRun> _runs = [];
    private readonly SandboxTime _time = new(sandbox.Clock.UtcNow);
    private readonly int _entriesBefore = sandbox.Parts.Engine.Snapshot().Entries.Length;
    private readonly int _eventsBefore = sandbox.Parts.Engine.Snapshot().Events.Length;

    public VinrSandbox Sandbox => sandbox;

    public KeyNames Keys { get; } = new();

    public RunCalls Calls => field ??= new(schedule, sandbox.Parts, Keys);

    private SandboxApplication Application => sandbox.Parts.Application;

    /// <summary>What carries a beginning of the flow out.</summary>
    public FlowPump NewPump()
    {
        var pump = new FlowPump(_time, options.Patience);
        _time.TimerSet = pump.Wake;
        return pump;
    }

    /// <summary>What a beginning of the flow works with.</summary>
    public ExplorationRun Begin(FlowPump pump, int restart) => Open(() => new ExploredHandler(Application, Calls, pump, restart), restart);

    /// <summary>What the invariant looks with: nothing goes wrong with it.</summary>
    public ExplorationRun Look(FlowPump pump, int restart) => Open(() => new ExploredHandler(Application, null, pump, restart), restart);

    /// <summary>The ledgers of the members whose points moved in the run.</summary>
    public string Ledger()
    {
        var state = sandbox.Parts.Engine.Read();
        var moved = state.Entries.Between(_entriesBefore, state.Entries.Length).Select(static entry => entry.Account).Distinct();
        return string.Join("\n\n", moved.Select(account => sandbox.Explain(account).ToString()));
    }

    /// <summary>What happened at VINR in the run.</summary>
    public string Happened()
    {
        var state = sandbox.Parts.Engine.Read();
        return string.Join('\n', state.Events.Between(_eventsBefore, state.Events.Length).Select(static record => $"{record.Type} {record.Subject}"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs) await run.GiveUpAsync().ConfigureAwait(false);
        await _shelf.DisposeAsync().ConfigureAwait(false);
        _time.Dispose();
    }

    private ExplorationRun Open(Func<HttpMessageHandler> open, int restart)
    {
        var run = new ExplorationRun(sandbox, _time, _shelf, open, () => Connect(open()), restart, cancellationToken);
        _runs.Add(run);
        return run;
    }

    private VinrClient Connect(HttpMessageHandler handler) => sandbox.CreateClient(client =>
    {
        (client.HttpHandler, client.TimeProvider) = (handler, _time);
        options.ConfigureClient?.Invoke(client);
    });
}
