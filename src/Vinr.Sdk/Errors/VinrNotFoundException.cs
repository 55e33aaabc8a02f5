using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>404: there is no such resource. Ids of the sandbox do not exist in the live environment, nor the other way round.</summary>
public sealed class VinrNotFoundException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrNotFoundException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrNotFoundException(ApiFailure failure) : base(failure)
    {
    }
}
