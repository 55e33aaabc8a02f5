namespace Vinr.Sdk;

/// <summary>
/// Time ran out and nothing can have changed: no attempt left this machine, or the call only reads. It is also the
/// <see cref="Exception.InnerException"/> of a <see cref="VinrOutcomeUnknownException"/> that time caused.
/// </summary>
public sealed class VinrTimeoutException : VinrException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrTimeoutException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>Which of the two limits ended the call.</summary>
    public VinrTimeoutLimit Limit { get; init; }

    /// <summary>How long that limit is.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>The option that sets the limit, such as <c>VinrClientOptions.AttemptTimeout</c>.</summary>
    public string OptionName { get; init; } = "";
}

/// <summary>The two limits on a call's time.</summary>
public enum VinrTimeoutLimit
{
    /// <summary>One attempt took too long, and no retry was left: <see cref="VinrClientOptions.AttemptTimeout"/>.</summary>
    Attempt,

    /// <summary>The call as a whole took too long: <see cref="VinrClientOptions.TotalTimeout"/> or <see cref="RequestOptions.Timeout"/>.</summary>
    Total,
}
