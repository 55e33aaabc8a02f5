using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>The switches that are on.</summary>
/// <param name="seed">What the luck of a new order follows from.</param>
internal sealed class WebhookSwitches(long seed)
{
    private readonly object _gate = new();
    private ImmutableArray<WebhookSwitch> _on = [];
    private int _lastNumber;

    /// <summary>Called, outside of any lock, when deliveries are no longer paused.</summary>
    public Action Resumed { get; set; } = static () => { };

    public long Seed { get; } = seed;

    /// <summary>In the order in which they were switched on.</summary>
    public ImmutableArray<WebhookSwitch> On
    {
        get
        {
            lock (_gate) return _on;
        }
    }

    public bool IsPaused => On.Any(static it => it.Kind == WebhookSwitchKind.Pause);

    public WebhookSwitch Add(WebhookSwitchKind kind, string[] events, int times = 1, TimeSpan duration = default)
    {
        var patterns = new EventPatterns(events);
        lock (_gate)
        {
            var added = new WebhookSwitch(this, ++_lastNumber, kind, patterns, times, duration);
            _on = _on.Add(added);
            return added;
        }
    }

    public void Remove(Predicate<WebhookSwitch> which)
    {
        lock (_gate)
        {
            _on = _on.RemoveAll(which);
            if (_on.IsEmpty) _lastNumber = 0; // The next ones have the same luck as the first ones.
        }

        if (!IsPaused) Resumed();
    }

    /// <summary>How often an event of a type goes out to each receiver.</summary>
    public int CopiesOf(string type) => Max(WebhookSwitchKind.Duplicate, type, static it => it.Times, 1);

    /// <summary>How much later it goes out.</summary>
    public TimeSpan DelayOf(string type) => Max(WebhookSwitchKind.Delay, type, static it => it.Duration, TimeSpan.Zero);

    /// <summary>Its place among those that wait at the same time.</summary>
    public double RankOf(string type) =>
        Max(WebhookSwitchKind.Reorder, type, static it => it.NextRank(), Max(WebhookSwitchKind.Overtake, type, static it => it.NextPlaceAhead(), 0));

    /// <summary>Whether its first attempt gets lost.</summary>
    public bool Lose(string type) => Max(WebhookSwitchKind.Lose, type, static _ => true, false);

    private T Max<T>(WebhookSwitchKind kind, string type, Func<WebhookSwitch, T> value, T otherwise) =>
        On.Where(it => it.Kind == kind && it.IsFor(type)).Select(value).DefaultIfEmpty(otherwise).Max()!;
}
