using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>5xx: VINR failed to answer. On a POST <see cref="VinrException.OutcomeUnknown"/> is true: repeat it with the same key.</summary>
public sealed class VinrServerException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrServerException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrServerException(ApiFailure failure) : base(failure)
    {
    }
}
