using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>The log messages of catching up. Their event ids are kept for good, and listed in docs/telemetry.md.</summary>
internal static partial class CatchUpLog
{
    [LoggerMessage(30, LogLevel.Information, "{Events} events were caught up on: no delivery had brought them yet")]
    public static partial void CaughtUp(ILogger logger, int events);

    [LoggerMessage(31, LogLevel.Warning, "Events that were not delivered could not be read; it is tried again with the next look")]
    public static partial void NotRead(ILogger logger, Exception failure);

    [LoggerMessage(32, LogLevel.Error, "{EventType} {EventId} failed {Attempts} times and is left: the inbox stores no events. Read it again with vinr.Events.RetrieveAsync and hand it to IVinrEventDispatcher")]
    public static partial void Left(ILogger logger, string eventType, string eventId, int attempts);

    [LoggerMessage(33, LogLevel.Warning, "{Events} events, from {First} of {From:O} to {Last} of {Until:O}, were not handed out, since they are older than {MaxAge}: they may have been handled, and the inbox may have forgotten it. Those that were not: read them with vinr.Events.ListAsync and hand them to IVinrEventDispatcher")]
    public static partial void TooOld(ILogger logger, int events, string first, DateTimeOffset from, string last, DateTimeOffset until, TimeSpan maxAge);

    [LoggerMessage(34, LogLevel.Warning, "The inbox is in the memory of this process (MemoryInbox) and catching up begins at {From:O}: with each start all events since then are handled again. Give it another inbox, or leave From out")]
    public static partial void BeginsAnew(ILogger logger, DateTimeOffset from);
}
