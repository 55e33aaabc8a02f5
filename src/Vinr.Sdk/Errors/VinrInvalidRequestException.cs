using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>400: the request is malformed or a value is invalid. <see cref="VinrApiException.Param"/> names the field. Nothing was changed; the same request fails again.</summary>
public sealed class VinrInvalidRequestException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrInvalidRequestException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrInvalidRequestException(ApiFailure failure) : base(failure)
    {
    }
}
