using System.Diagnostics;

namespace Vinr.Sdk;

/// <summary>How deliveries are verified.</summary>
public class VinrWebhookOptions
{
    internal const string SignatureHeader = "X-Vinr-Signature";
    internal const string InPersonSignatureHeader = "Vinr-Signature";
    internal const string DefaultTimestampHeader = "X-Vinr-Timestamp";

    /// <summary>
    /// The endpoint's secrets, <c>whsec_…</c>. A delivery must be signed with one of them: give the old and the new one while a
    /// secret is being replaced, and those of several endpoints when they share an address.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IList<string> Secrets { get; set; } = [];

    /// <summary>How far the time of signing may be from now, in either direction. At least 1 second, since it is given in whole ones; default 5 minutes (assumed).</summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock that says what now is. Default <see cref="System.TimeProvider.System"/>; in tests that of the sandbox.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The most bytes of a body; a larger one is refused before it is hashed. Default 1 MiB (1,048,576); with <see cref="int.MaxValue"/> as many as an array holds.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// The headers that may hold the signatures; the first one that is there counts. Default <c>X-Vinr-Signature</c>, and
    /// <c>Vinr-Signature</c>, as VINR's pages on in-person payments name it (both documented).
    /// </summary>
    public IList<string> SignatureHeaders { get; set; } = [SignatureHeader, InPersonSignatureHeader];

    /// <summary>The header that holds the time of signing. Default <c>X-Vinr-Timestamp</c> (documented).</summary>
    public string TimestampHeader { get; set; } = DefaultTimestampHeader;

    /// <summary>Checks the settings, as every verification does. Call it early to hear of a bad one before the first delivery.</summary>
    /// <exception cref="ArgumentException">A setting is bad; <see cref="ArgumentException.ParamName"/> is its name.</exception>
    public virtual void Validate() => WebhookSettings.Validate(this);

    /// <summary>Checks all settings but <see cref="Secrets"/>, for who has the secrets elsewhere.</summary>
    /// <exception cref="ArgumentException">A setting is bad; <see cref="ArgumentException.ParamName"/> is its name.</exception>
    protected void ValidateAllButSecrets() => WebhookSettings.ValidateAllButSecrets(this);

    /// <summary>Describes the settings without the secrets.</summary>
    public override string ToString() => $"{GetType().Name} {{ {Secrets?.Count ?? 0} secrets, Tolerance = {Tolerance}, MaxBodyBytes = {MaxBodyBytes} }}";
}
