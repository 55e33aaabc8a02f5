using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>422: the request is valid but cannot be fulfilled as things stand, such as <c>insufficient_points</c>. Nothing was changed.</summary>
public sealed class VinrInvalidStateException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrInvalidStateException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrInvalidStateException(ApiFailure failure) : base(failure)
    {
    }
}
