namespace Vinr.Sdk.Sandbox;

/// <summary>
/// Arithmetic of instants that does not end with the calendar. What would lie beyond its last tick never comes; where an instant must
/// be named all the same, that tick stands for it.
/// </summary>
internal static class Instants
{
    /// <summary>The instant so much later; null when that is never.</summary>
    public static DateTimeOffset? After(this DateTimeOffset instant, TimeSpan span) =>
        span <= DateTimeOffset.MaxValue - instant ? instant + span : null;

    /// <summary>The instant so much later, or the last one there is, which stands for never.</summary>
    public static DateTimeOffset Later(this DateTimeOffset instant, TimeSpan span) => instant.After(span) ?? DateTimeOffset.MaxValue;

    /// <summary>The instant so much earlier, or the first one there is.</summary>
    public static DateTimeOffset Earlier(this DateTimeOffset instant, TimeSpan span) =>
        span <= instant - DateTimeOffset.MinValue ? instant - span : DateTimeOffset.MinValue;

    /// <summary>Whether an end that <see cref="Later"/> has made has come: one that stands for never does not.</summary>
    public static bool HasCome(this DateTimeOffset end, DateTimeOffset now) => end <= now && end < DateTimeOffset.MaxValue;

    public static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
