using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>The log messages of catching up. Their event ids are kept for good, and listed in docs/telemetry.md.</summary>
internal static partial class CatchUpLog
{
    [LoggerMessage(30, LogLevel.Information, "{Events} events that were not delivered were caught up on")]
    public static partial void CaughtUp(ILogger logger, int events);

    [LoggerMessage(31, LogLevel.Warning, "Events that were not delivered could not be read; it is tried again with the next look")]
    public static partial void NotRead(ILogger logger, Exception failure);

    [LoggerMessage(32, LogLevel.Error, "{EventType} {EventId} failed {Attempts} times and is left: the inbox stores no events. Read it again with vinr.Events.RetrieveAsync and hand it to IVinrEventDispatcher")]
    public static partial void Left(ILogger logger, string eventType, string eventId, int attempts);
}
