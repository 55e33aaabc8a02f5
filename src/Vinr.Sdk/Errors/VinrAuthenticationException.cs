using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>401: the key is missing, revoked, of the wrong kind, or belongs to the other environment.</summary>
public sealed class VinrAuthenticationException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrAuthenticationException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrAuthenticationException(ApiFailure failure) : base(failure)
    {
    }
}
