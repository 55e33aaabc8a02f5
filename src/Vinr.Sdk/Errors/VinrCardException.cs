using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>402: the charge was declined. <see cref="VinrApiException.DeclineCode"/> says why.</summary>
public sealed class VinrCardException : VinrApiException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrCardException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    internal VinrCardException(ApiFailure failure) : base(failure)
    {
    }
}
