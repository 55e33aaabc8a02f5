using System.Globalization;
using Vinr.Sdk.Sandbox.Randomness;
using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// Something unpleasant about deliveries that is switched on, for the events that are recorded from now on, until it is switched off:
/// by <see cref="Remove"/>, by disposing of it, or with all others by <see cref="SandboxWebhooks.Straight"/>.
/// </summary>
public sealed class WebhookSwitch : IDisposable
{
    private readonly WebhookSwitches _board;
    private readonly EventPatterns _events;
    private readonly int _number;
    private long _drawn;

    internal WebhookSwitch(WebhookSwitches board, int number, WebhookSwitchKind kind, EventPatterns events, int times, TimeSpan duration) =>
        (_board, _number, Kind, _events, Times, Duration) = (board, number, kind, events, times, duration);

    /// <summary>Its name among the switches of a sandbox, <c>switch_1</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"switch_{_number}");

    /// <summary>What it does, in the words of <c>/_sandbox/webhooks</c>: <c>duplicate</c>, <c>reorder</c>, <c>delay</c> or <c>pause</c>.</summary>
    public string Does => Kind switch
    {
        WebhookSwitchKind.Duplicate => "duplicate",
        WebhookSwitchKind.Reorder => "reorder",
        WebhookSwitchKind.Delay => "delay",
        WebhookSwitchKind.Overtake => "overtake",
        WebhookSwitchKind.Lose => "lose",
        _ => "pause",
    };

    /// <summary>The types of events that it is meant for, as they were given; none stands for all.</summary>
    public IReadOnlyList<string> Events => _events.All;

    internal WebhookSwitchKind Kind { get; }

    internal int Times { get; }

    internal TimeSpan Duration { get; }

    /// <summary>Switches it off. What is already planned stays as it is.</summary>
    public void Remove() => _board.Remove(it => it == this);

    /// <summary>The same as <see cref="Remove"/>.</summary>
    public void Dispose() => Remove();

    /// <summary>Says in one line what it does.</summary>
    public override string ToString() => Kind switch
    {
        WebhookSwitchKind.Duplicate => string.Create(CultureInfo.InvariantCulture, $"{Id}: every event{_events} goes out {Times} times"),
        WebhookSwitchKind.Reorder => $"{Id}: events{_events} that wait at the same time go out in a drawn order",
        WebhookSwitchKind.Delay => string.Create(CultureInfo.InvariantCulture, $"{Id}: every event{_events} goes out {Duration:c} late"),
        WebhookSwitchKind.Overtake => $"{Id}: events{_events} go out before all others, the last first",
        WebhookSwitchKind.Lose => $"{Id}: the first attempt of every event{_events} is lost",
        _ => $"{Id}: nothing goes out",
    };

    internal bool IsFor(string type) => _events.Match(type);

    /// <summary>Lower than all before it.</summary>
    internal double NextPlaceAhead() => -Interlocked.Increment(ref _drawn);

    /// <summary>The next number of its own series.</summary>
    internal double NextRank() => SeededRandom.Roll(_board.Seed, _number, (ulong)Interlocked.Increment(ref _drawn));
}

internal enum WebhookSwitchKind
{
    Duplicate,
    Reorder,
    Delay,
    Pause,

    /// <summary>The events go out in the opposite order, and before all others that wait.</summary>
    Overtake,

    /// <summary>The first attempt gets lost on its way.</summary>
    Lose,
}
