namespace Vinr.Sdk;

/// <summary>
/// A delivery is not to be believed: <see cref="Check"/> says why. Answer it with 401 and nothing else. Neither the secret, nor the
/// signature that would be right, nor anything of the body is in it.
/// </summary>
public sealed class VinrWebhookSignatureException : VinrException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrWebhookSignatureException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>Which check failed.</summary>
    public VinrWebhookCheck Check { get; init; }

    /// <summary>How long ago the delivery says that it was signed; negative when that lies ahead. Null when it does not say.</summary>
    public TimeSpan? Age { get; init; }
}
