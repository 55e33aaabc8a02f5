using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Faults;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>The calls of a run as they come, and what is to go wrong at each.</summary>
/// <param name="schedule">What goes wrong.</param>
/// <param name="parts">The sandbox of the run.</param>
/// <param name="keys">The names of idempotency keys.</param>
internal sealed class RunCalls(Schedule schedule, SandboxParts parts, KeyNames keys)
{
    /// <summary>A flow that makes more of them will make them for ever.</summary>
    private const int Most = 1_000;

    private readonly object _gate = new();
    private readonly List<ExploredCall> _flow = [];
    private readonly List<ExploredCall> _onEvents = [];
    private WebhookSwitch? _ofEvents;
    private EngineState? _beforeChange;

    /// <summary>Those of the flow.</summary>
    public IReadOnlyList<ExploredCall> Flow => _flow;

    /// <summary>Those that webhooks caused.</summary>
    public IReadOnlyList<ExploredCall> OnEvents => _onEvents;

    /// <summary>Whether the flow is over, so that nothing goes wrong any more.</summary>
    public bool IsFlowOver { get; private set; }

    /// <summary>Whether the flow has made more calls than any that will end.</summary>
    public bool AreTooMany => _flow.Count > Most;

    public ExploredCall Begin(HttpRequestMessage request, int beginning)
    {
        lock (_gate)
        {
            var (isRead, state) = (request.Method == HttpMethod.Get, parts.Engine.Snapshot());
            var calls = IsFlowOver ? _onEvents : _flow;
            var number = IsFlowOver ? 0 : _flow.Count + 1;
            var call = new ExploredCall(number, beginning, NameOf(request), isRead, keys.Of(KeyOf(request)), state.Events.Length);
            calls.Add(call);
            if (!isRead) _beforeChange = state;
            StrikeEvents(number);
            return call;
        }
    }

    /// <summary>What happens to the next attempt of a call; null for nothing.</summary>
    public Strike? Next(ExploredCall call) => schedule.At(call.Number) is { } strike && (++call.Begun == 1 || strike.EveryAttempt) ? strike : null;

    /// <summary>The fault that a request meets.</summary>
    public FaultKind? FaultOf(StrikeKind kind) =>
        kind.Crash == CrashPoint.BeforeAnswer ? new Drop(Commits: true, kind.Word)
        : kind.IsStale ? new Stale(parts.Faults.Replica(_beforeChange ?? parts.Engine.Snapshot()))
        : kind.Fault;

    public void EndFlow()
    {
        lock (_gate)
        {
            IsFlowOver = true;
            StrikeEvents(call: 0);
        }
    }

    /// <summary>Says of each call whether somebody receives events of it.</summary>
    public void LookAtDeliveries()
    {
        foreach (var delivery in parts.Webhooks.Deliveries)
        {
            if (IdCodec.PositionIn(delivery.EventId) is not { } position) continue;
            if (_flow.FindLast(call => call.EventsBefore <= position) is { } cause) cause.SendsEvents = true;
        }
    }

    /// <summary>The events of a call are those that are recorded until the next one begins.</summary>
    private void StrikeEvents(int call)
    {
        _ofEvents?.Remove();
        _ofEvents = schedule.OfEvents(call)?.Kind.Events is { } kind
            ? parts.Webhooks.Board.Add(kind, [], times: 2, duration: TimeSpan.FromHours(1))
            : null;
    }

    private static string? KeyOf(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues("Idempotency-Key", out var key) ? key.ToString() : null;

    private string NameOf(HttpRequestMessage request)
    {
        var path = request.RequestUri?.AbsolutePath ?? "";
        var name = OperationNames.Of(request.Method.Method, new RequestTarget(path, "").Segments());
        return name is not null && parts.Faults.Operations.Contains(name) ? name : $"{request.Method} {path}";
    }
}
