using Vinr.Sdk.Sandbox.Faults;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>All that an exploration can let go wrong, in the order in which it tries.</summary>
internal static class StrikeKinds
{
    private static readonly Dictionary<string, string> RetryAfter = new() { ["Retry-After"] = "1" };

    public static IReadOnlyList<StrikeKind> All { get; } =
    [
        Of(new Drop(Commits: false), "the connection breaks, nothing is done"),
        Of(new Drop(Commits: true), "it is done, and the connection breaks before the answer"),
        Of(new Respond(new FaultAnswer(500, null, null, null), Commits: false, "respond_500"), "500, nothing is done"),
        Of(new Respond(new FaultAnswer(500, null, null, null), Commits: true, "commit_then_respond_500"), "it is done, and the answer is 500"),
        Of(new Respond(new FaultAnswer(429, null, null, RetryAfter), Commits: false, "respond_429"), "429, nothing is done"),
        Of(new Respond(FaultAnswer.BadGateway, Commits: false, "bad_gateway"), "a proxy's 502 page, nothing is done"),
        Of(new Truncate(KeepBytes: null), "it is done, and the answer is cut off"),
        Of(new Hang(Commits: false), "no answer comes, nothing is done"),
        Of(new Hang(Commits: true), "it is done, and no answer comes"),
        new("stale_read", "the answer is from before the last change") { IsStale = true },
        new("crash_before", "the app crashes before the call") { Crash = CrashPoint.Before },
        new("commit_then_crash", "it is done, and the app crashes before the answer") { Crash = CrashPoint.BeforeAnswer, Commits = true },
        new("crash_after", "the app crashes right after the answer") { Crash = CrashPoint.AfterAnswer },
        new("webhook_twice", "its events are delivered twice") { Events = WebhookSwitchKind.Duplicate },
        new("webhook_late", "its events are delivered an hour late, after all others") { Events = WebhookSwitchKind.Delay },
        new("webhook_order", "its events are delivered before all others, the last first") { Events = WebhookSwitchKind.Overtake },
        new("webhook_lost", "its events are lost until VINR tries again") { Events = WebhookSwitchKind.Lose },
    ];

    /// <exception cref="FormatException">There is no such kind.</exception>
    public static StrikeKind Named(string word) => All.FirstOrDefault(kind => kind.Word == word)
        ?? throw new FormatException($"There is no fault \"{word}\". There are {string.Join(", ", All.Select(static kind => kind.Word))}.");

    private static StrikeKind Of(FaultKind fault, string says) =>
        new(fault.Name, says) { Fault = fault, Commits = fault is Drop { Commits: true } or Respond { Commits: true } or Hang { Commits: true } };
}
