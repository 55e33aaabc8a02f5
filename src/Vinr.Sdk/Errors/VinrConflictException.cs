using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>409 with any other code, <c>idempotency_in_progress</c> included: the first request with this key still runs.</summary>
public sealed class VinrConflictException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrConflictException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrConflictException(ApiFailure failure) : base(failure)
    {
    }
}
