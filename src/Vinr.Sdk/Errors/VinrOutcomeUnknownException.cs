namespace Vinr.Sdk;

/// <summary>
/// A call that changes something left this machine and no answer came back, by a break or by time: it may have acted or not.
/// Repeat the same call with the same <see cref="VinrException.IdempotencyKey"/> before <see cref="VinrException.RepeatBefore"/>: VINR answers
/// with what the first request did, and acts only if none arrived.
/// </summary>
/// <example>
/// <code>
/// catch (VinrOutcomeUnknownException e)
/// {
///     await queue.RepeatLaterAsync(request, new RequestOptions { IdempotencyKey = e.IdempotencyKey });
/// }
/// </code>
/// </example>
public sealed class VinrOutcomeUnknownException : VinrException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrOutcomeUnknownException(string message, Exception? innerException = null) : base(message, innerException)
    {
        OutcomeUnknown = true;
    }

    /// <summary>The operation that was called, such as <c>loyalty.redemptions.create</c>.</summary>
    public string Operation { get; init; } = "";
}
