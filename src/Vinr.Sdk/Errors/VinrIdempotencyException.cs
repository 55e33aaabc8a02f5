using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>409 <c>idempotency_conflict</c>: the idempotency key was used before with another payload. Use one key for one action.</summary>
public sealed class VinrIdempotencyException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrIdempotencyException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrIdempotencyException(ApiFailure failure) : base(failure)
    {
    }
}
