using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The log messages of the outbox. Their event ids are kept for good, and listed in docs/telemetry.md. None shows a secret or a body.</summary>
internal static partial class OutboxLog
{
    public static void Settled(ILogger logger, VinrOutboxState state, string path, long sequence, string? reference, string? error)
    {
        if (state == VinrOutboxState.Sent) Sent(logger, path, sequence, reference);
        else if (state == VinrOutboxState.Refused) Refused(logger, path, sequence, reference, error);
        else InDoubt(logger, path, sequence, reference, error);
    }

    [LoggerMessage(20, LogLevel.Warning, "The database could not be asked for calls to send; it is asked again")]
    public static partial void NotTaken(ILogger logger, Exception failure);

    [LoggerMessage(21, LogLevel.Information, "{Path} {Sequence} of {Reference} did not get through, try {Attempt}, or its handler failed; it is tried again at {Due:O}")]
    public static partial void PutOff(ILogger logger, Exception failure, string path, long sequence, string? reference, int attempt, DateTimeOffset due);

    [LoggerMessage(22, LogLevel.Warning, "How call {Sequence} stands could not be written down; it is taken again when its lease is over")]
    public static partial void NotRecorded(ILogger logger, Exception failure, long sequence);

    [LoggerMessage(26, LogLevel.Warning, "{Path} {Sequence} of {Reference} was taken by another while its handler ran here; what it saved was rolled back. A longer Lease helps against long handlers")]
    public static partial void RolledBack(ILogger logger, string path, long sequence, string? reference);

    [LoggerMessage(23, LogLevel.Debug, "{Path} {Sequence} of {Reference} was sent")]
    private static partial void Sent(ILogger logger, string path, long sequence, string? reference);

    [LoggerMessage(24, LogLevel.Warning, "{Path} {Sequence} of {Reference} was refused: {Error}")]
    private static partial void Refused(ILogger logger, string path, long sequence, string? reference, string? error);

    [LoggerMessage(25, LogLevel.Error, "{Path} {Sequence} of {Reference} is in doubt: {Error}")]
    private static partial void InDoubt(ILogger logger, string path, long sequence, string? reference, string? error);
}
