using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The log messages. Their event ids are kept for good, and listed in docs/telemetry.md. None shows a secret or a body.</summary>
internal static partial class InboxLog
{
    [LoggerMessage(1, LogLevel.Warning, "What {EventId} failed of could not be written down")]
    public static partial void FailureNotRecorded(ILogger logger, Exception failure, string eventId);

    [LoggerMessage(2, LogLevel.Warning, "The database could not be asked for stored events; it is asked again")]
    public static partial void NotTaken(ILogger logger, Exception failure);

    [LoggerMessage(3, LogLevel.Information, "{EventType} {EventId} failed, try {Attempt}, and is tried again at {Due:O}")]
    public static partial void PutOff(ILogger logger, string eventType, string eventId, int attempt, DateTimeOffset due);

    [LoggerMessage(4, LogLevel.Error, "{EventType} {EventId} failed {Attempts} times and is a dead letter now: look at it, replay it or drop it with IVinrDeadLetters")]
    public static partial void Died(ILogger logger, string eventType, string eventId, int attempts);

    [LoggerMessage(5, LogLevel.Warning, "How {EventId} ended could not be written down; it is tried again when its lease is over")]
    public static partial void EndNotRecorded(ILogger logger, Exception failure, string eventId);

    [LoggerMessage(6, LogLevel.Warning, "Old events could not be deleted, or the figures of the inbox not be read; it is tried again")]
    public static partial void NotCleaned(ILogger logger, Exception failure);

    [LoggerMessage(7, LogLevel.Warning, "No handler of this instance is for {EventType} {EventId}, try {Attempt}, or it does not know its tenant; the event is left to others until {Due:O}, when any instance may take it")]
    public static partial void LeftToOthers(ILogger logger, string eventType, string eventId, int attempt, DateTimeOffset due);

    [LoggerMessage(8, LogLevel.Error, "{EventType} {EventId} was begun {Attempts} times, the last time by an instance that has no handler for it, and is a dead letter now: replay it when there is one, or drop it with IVinrDeadLetters")]
    public static partial void DiedUnhandled(ILogger logger, string eventType, string eventId, int attempts);
}
