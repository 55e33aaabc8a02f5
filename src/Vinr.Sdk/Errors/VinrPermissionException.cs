using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>403: the key lacks the permission, or the caller's address is not allow-listed.</summary>
public sealed class VinrPermissionException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrPermissionException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrPermissionException(ApiFailure failure) : base(failure)
    {
    }
}
