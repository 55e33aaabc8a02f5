namespace Vinr.Sdk.Sandbox.Engine;

internal static class Instants
{
    /// <summary>The instant so much later, or the last one there is.</summary>
    public static DateTimeOffset Later(this DateTimeOffset instant, TimeSpan span) =>
        span < DateTimeOffset.MaxValue - instant ? instant + span : DateTimeOffset.MaxValue;

    public static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
