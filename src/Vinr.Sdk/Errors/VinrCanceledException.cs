namespace Vinr.Sdk;

/// <summary>
/// The caller cancelled a call that changes something. Its <see cref="OperationCanceledException.CancellationToken"/> is the
/// caller's. With <see cref="OutcomeUnknown"/> the call may have acted: repeat it with <see cref="IdempotencyKey"/> to find out.
/// </summary>
public sealed class VinrCanceledException : OperationCanceledException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrCanceledException(string message, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base(message, innerException, cancellationToken)
    {
    }

    /// <summary>The idempotency key of the call.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>How many attempts were made or begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the call may have changed something: an attempt left and no answer settled it.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>
    /// Until when repeating with <see cref="IdempotencyKey"/> is safe: <see cref="VinrClientOptions.IdempotencyKeyLifetime"/> after the call
    /// began. Null for a DELETE, which carries no key and may be repeated at any time.
    /// </summary>
    public DateTimeOffset? RepeatBefore { get; init; }
}
