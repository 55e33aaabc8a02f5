namespace Vinr.Sdk;

/// <summary>
/// The root of everything that a call can throw, argument errors (<see cref="ArgumentException"/>) and a caller's own
/// cancellation (<see cref="OperationCanceledException"/>) aside. No message and no property ever holds the secret key.
/// </summary>
/// <example>
/// <code>
/// try { await vinr.Loyalty.Redemptions.CreateAsync(request, options); }
/// catch (VinrInvalidStateException e) when (e.Code == "insufficient_points") { /* show the balance */ }
/// catch (VinrException e) when (e.OutcomeUnknown) { /* repeat later with e.IdempotencyKey */ }
/// </code>
/// </example>
public class VinrException : Exception
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>The id that VINR gave the request, to quote to its support: from the error body, else from the header <c>x-vinr-request-id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>The idempotency key of the call. Null where none is sent (GET, DELETE).</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>How many attempts were made, the first included.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the same call may well succeed later: a fault of the network or of the service, not of the request.</summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Whether the call may have changed something at VINR although it failed: at least one attempt left, and none got an answer
    /// that settles it. Repeating the call with the same <see cref="IdempotencyKey"/> is safe and finds out.
    /// </summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>
    /// Until when repeating with <see cref="IdempotencyKey"/> is safe: VINR forgets a key after
    /// <see cref="VinrClientOptions.IdempotencyKeyLifetime"/> (24 hours, assumed), counted here from the beginning of this call; later,
    /// repeating may act twice. A key of your own that an earlier call has used is forgotten earlier. Null where no key is sent; a
    /// DELETE may be repeated at any time.
    /// </summary>
    public DateTimeOffset? RepeatBefore { get; init; }
}
