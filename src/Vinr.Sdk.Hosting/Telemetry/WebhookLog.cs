using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>The log messages. Their event ids are kept for good, and listed in docs/telemetry.md. None shows a secret, a signature or a body.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "A delivery from {RemoteAddress} was not believed ({Check}, {Signed}, request {TraceIdentifier}): {Reason}")]
    public static partial void Rejected(ILogger logger, string check, string remoteAddress, string signed, string traceIdentifier, string reason);

    [LoggerMessage(2, LogLevel.Error, "A delivery from {RemoteAddress} is signed and is no event that can be handled (request {TraceIdentifier}): {Reason}")]
    public static partial void NotAnEvent(ILogger logger, string remoteAddress, string traceIdentifier, string reason);

    [LoggerMessage(3, LogLevel.Debug, "Delivery of {EventType} {EventId}: {Outcome}")]
    public static partial void Received(ILogger logger, string eventType, string eventId, string outcome);

    [LoggerMessage(4, LogLevel.Warning, "Delivery of {EventType} {EventId}: {Outcome}; VINR is asked to send it again")]
    public static partial void Deferred(ILogger logger, string eventType, string eventId, string outcome);

    [LoggerMessage(5, LogLevel.Information, "Handled {EventType} {EventId} in {Milliseconds:0} ms")]
    public static partial void Handled(ILogger logger, string eventType, string eventId, double milliseconds);

    [LoggerMessage(6, LogLevel.Error, "A handler of {EventType} {EventId} failed, try {Attempt}")]
    public static partial void HandlerFailed(ILogger logger, Exception failure, string eventType, string eventId, int attempt);

    [LoggerMessage(7, LogLevel.Error, "The inbox could not be asked for {EventType} {EventId}")]
    public static partial void InboxFailed(ILogger logger, Exception failure, string eventType, string eventId);

    [LoggerMessage(8, LogLevel.Warning, "The lease of {EventType} {EventId} ran out and someone else took it: it may be handled twice. A longer ClaimLease helps against long pauses")]
    public static partial void LeaseLost(ILogger logger, string eventType, string eventId);

    [LoggerMessage(9, LogLevel.Warning, "The lease of {EventType} {EventId} could not be renewed; it is tried again")]
    public static partial void RenewalFailed(ILogger logger, Exception failure, string eventType, string eventId);

    [LoggerMessage(10, LogLevel.Error, "{EventType} {EventId} was handled, and the inbox could not record it: a further delivery would be handled again")]
    public static partial void NotRecorded(ILogger logger, Exception failure, string eventType, string eventId);

    [LoggerMessage(11, LogLevel.Warning, "{EventType} {EventId} could not be given back: it can be handled again when its lease is over")]
    public static partial void ReleaseFailed(ILogger logger, Exception failure, string eventType, string eventId);

    [LoggerMessage(12, LogLevel.Warning, "The order of {EventType} {EventId} could not be looked up; it is handled as if it were in order")]
    public static partial void OrderFailed(ILogger logger, Exception failure, string eventType, string eventId);

    [LoggerMessage(13, LogLevel.Error, "{EventType} {EventId} was answered and is not handled: VINR will not send it again. Dispatch it yourself from vinr.Events")]
    public static partial void GivenUp(ILogger logger, string eventType, string eventId);

    [LoggerMessage(14, LogLevel.Information, "Shutting down: {Waiting} events are still to be handled")]
    public static partial void Draining(ILogger logger, int waiting);

    [LoggerMessage(15, LogLevel.Warning, "Which events were handled is remembered in the memory of this process alone (MemoryInbox), and the environment is {Environment}: after a restart, or in another instance, an event would be handled again. Give all instances one inbox: UseRedisInbox, or UseInbox with one of your own")]
    public static partial void MemoryOnly(ILogger logger, string environment);

    [LoggerMessage(16, LogLevel.Warning, "{EventType} {EventId} was taken by someone else while its handlers ran here; what they saved was rolled back. A longer ClaimLease helps against long pauses")]
    public static partial void RolledBack(ILogger logger, string eventType, string eventId);

    [LoggerMessage(17, LogLevel.Error, "A tenant could not be looked up; its delivery is put off")]
    public static partial void TenantLookupFailed(ILogger logger, Exception failure);

    [LoggerMessage(18, LogLevel.Warning, "More than {MissesPerSecond} names that are no tenant's were to be looked up within a second; a delivery whose tenant is not remembered is put off")]
    public static partial void TenantsPutOff(ILogger logger, int missesPerSecond);
}
