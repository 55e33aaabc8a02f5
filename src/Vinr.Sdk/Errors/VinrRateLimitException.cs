using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>429: too many requests. <see cref="VinrApiException.RetryAfter"/> says when to come back.</summary>
public sealed class VinrRateLimitException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrRateLimitException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrRateLimitException(ApiFailure failure) : base(failure)
    {
    }
}
