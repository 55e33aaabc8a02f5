using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Telemetry;

/// <summary>The log messages. Their event ids are kept for good, and listed in docs/telemetry.md.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} answered {Status} in {Milliseconds:0} ms, attempts: {Attempts}, request: {RequestId}")]
    public static partial void Answered(ILogger logger, string operation, int status, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(2, LogLevel.Information, "{Operation}: attempt {Attempt} ended with {End} {Status}; the next one follows in {Milliseconds:0} ms")]
    public static partial void Retrying(ILogger logger, string operation, int attempt, string end, int status, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} failed with {Error} {Status} {Code} in {Milliseconds:0} ms, attempts: {Attempts}, request: {RequestId}")]
    public static partial void Failed(ILogger logger, string operation, string error, int status, string? code, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(6, LogLevel.Information, "{Operation} was refused with {Error} {Status} {Code} in {Milliseconds:0} ms, attempts: {Attempts}, request: {RequestId}")]
    public static partial void Refused(ILogger logger, string operation, string error, int status, string? code, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(7, LogLevel.Warning, "{Operation} answered 404, and VinrClientOptions.BaseAddress ({BaseAddress}) does not end in /v1, as VINR's addresses do. This is said once")]
    public static partial void NoVersion(ILogger logger, string operation, Uri baseAddress);

    [LoggerMessage(4, LogLevel.Error, "{Operation} may have acted and no answer says so: {Error} {Status} in {Milliseconds:0} ms, attempts: {Attempts}. Repeat it with the exception's idempotency key")]
    public static partial void OutcomeUnknown(ILogger logger, string operation, string error, int status, double milliseconds, int attempts);

    [LoggerMessage(5, LogLevel.Debug, "{Operation} was cancelled after {Milliseconds:0} ms, attempts: {Attempts}")]
    public static partial void Canceled(ILogger logger, string operation, double milliseconds, int attempts);
}
