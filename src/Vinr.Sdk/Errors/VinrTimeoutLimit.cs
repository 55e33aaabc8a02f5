namespace Vinr.Sdk;

/// <summary>The two limits on a call's time.</summary>
public enum VinrTimeoutLimit
{
    /// <summary>One attempt took too long, and no retry was left: <see cref="VinrClientOptions.AttemptTimeout"/>.</summary>
    Attempt,

    /// <summary>The call as a whole took too long: <see cref="VinrClientOptions.TotalTimeout"/> or <see cref="RequestOptions.Timeout"/>.</summary>
    Total,
}
