using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>
/// Makes deliveries of the events that the engine records. It reads on from where it was in the engine's events, whatever told it to,
/// so that none is missed and none is taken twice.
/// </summary>
[SandboxRule("webhooks.from_now_on", Grade.Assumed, "An endpoint gets the events that are recorded after it was made, one after another.")]
internal sealed class Outbox
{
    private readonly object _gate = new();
    private readonly SandboxEngine _engine;
    private readonly TimeProvider _clock;
    private readonly Dispatcher _dispatcher;
    private readonly WebhookSwitches _switches;
    private readonly HttpMessageInvoker _sockets;
    private readonly DeliveryLog _log;
    private ImmutableArray<WebhookTarget> _targets = [];
    private int _taken;
    private long _posted;

    public Outbox(SandboxEngine engine, TimeProvider clock, Dispatcher dispatcher, WebhookSwitches switches, HttpMessageInvoker sockets, DeliveryLog log)
    {
        (_engine, _clock, _dispatcher, _switches, _sockets, _log) = (engine, clock, dispatcher, switches, sockets, log);
        _taken = engine.Snapshot().Events.Length;
    }

    public ImmutableArray<WebhookTarget> Targets
    {
        get
        {
            lock (_gate) return _targets;
        }
    }

    public void Add(WebhookTarget target)
    {
        lock (_gate)
        {
            TakeIn(); // for those who were there already
            _targets = _targets.Add(target);
        }
    }

    public void Remove(WebhookTarget target)
    {
        lock (_gate)
        {
            TakeIn();
            _targets = _targets.Remove(target);
        }
    }

    /// <summary>Takes in what has been recorded since, and sends what is due.</summary>
    public void Collect()
    {
        lock (_gate) TakeIn();
        _dispatcher.StartDue();
    }

    /// <summary>Completes when nothing is due and nothing is on its way.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        _engine.CatchUp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Collect();
            var idle = _dispatcher.Idle;
            if (idle.IsCompleted) return;

            await idle.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends an event again, at once, to everybody who wants its type; null when there is no such event.</summary>
    public IReadOnlyList<Delivery>? Replay(string eventId)
    {
        var deliveries = new List<Delivery>();
        lock (_gate)
        {
            TakeIn();
            var state = _engine.Snapshot();
            if (state.Events.Find(eventId) is not { } record) return null;

            var now = _clock.GetUtcNow();
            const int Whenever = WebhookEndpointRecord.Never - 1; // since when an endpoint is there does not count
            foreach (var target in TargetsOf(record, state, Whenever)) deliveries.Add(Post(record, target, now, isReplay: true));
        }

        _dispatcher.StartDue();
        return deliveries;
    }

    /// <summary>Puts a state of the engine back, and forgets the deliveries that do not belong to it.</summary>
    public void Restore(EngineState state)
    {
        lock (_gate)
        {
            _engine.Restore(state);
            _taken = state.Events.Length;
            _dispatcher.Clear();
            _log.Restore(state.Events);
        }
    }

    private void TakeIn()
    {
        var state = _engine.Snapshot();
        for (; _taken < state.Events.Length; _taken++)
        {
            var record = state.Events[_taken]!;
            foreach (var target in TargetsOf(record, state, _taken))
            {
                var due = record.Created.Later(_switches.DelayOf(record.Type));
                for (var copy = _switches.CopiesOf(record.Type); copy > 0; copy--) Post(record, target, due);
            }
        }
    }

    private IEnumerable<ITarget> TargetsOf(EventRecord record, EngineState state, int position)
    {
        if (state.WebhookEndpoints.Count > 0)
        {
            foreach (var endpoint in state.WebhookEndpoints.Rows)
            {
                if (endpoint.FirstEvent <= position && endpoint.Wants(record.Type)) yield return new EndpointTarget(_engine, endpoint.Id, _sockets);
            }
        }

        foreach (var target in _targets)
        {
            if (target.Wants(record.Type)) yield return target;
        }
    }

    private Delivery Post(EventRecord record, ITarget target, DateTimeOffset due, bool isReplay = false)
    {
        var entry = new WebhookDelivery
        {
            EventId = record.Id,
            EventType = record.Type,
            Target = target.Id,
            NextAttemptAt = due,
            IsReplay = isReplay,
        };
        var delivery = new Delivery(++_posted, record, target, entry, isReplay ? 0 : _switches.RankOf(record.Type)) { LosesFirst = !isReplay && _switches.Lose(record.Type) };
        _log.Add(delivery);
        _dispatcher.Post(delivery);
        return delivery;
    }
}
