using System.Text.Json;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>
/// Turns a delivery into an event that can be believed: it is verified on the raw bytes first, in constant time, and parsed after that.
/// It is all that an app with a dispatch of its own needs. One on ASP.NET Core has <c>MapVinrWebhooks</c> of <c>Vinr.Sdk.AspNetCore</c>, a
/// function <c>IVinrWebhookReceiver</c> of <c>Vinr.Sdk.Hosting</c>; these do this and handle each event once.
/// </summary>
/// <example>
/// <code>
/// switch (VinrWebhook.ConstructEvent(body, signature, timestamp, secret))
/// {
///     case PointsEarned earned: Notify(earned.Transaction); break;
///     case TierChanged changed: Congratulate(changed.Account); break;
/// }
/// </code>
/// </example>
public static class VinrWebhook
{
    private static readonly VinrWebhookOptions Defaults = new();

    /// <summary>Verifies a delivery and reads its event.</summary>
    /// <param name="body">The body as it came: no byte of it may have been changed.</param>
    /// <param name="signature">The header <c>X-Vinr-Signature</c>: one signature, or several with commas between them. Any may match.</param>
    /// <param name="timestamp">The header <c>X-Vinr-Timestamp</c>.</param>
    /// <param name="secrets">The endpoint's secret, <c>whsec_…</c>; or several, of which any may match.</param>
    /// <returns>The event, of its own type (<see cref="PointsEarned"/>, …) or an <see cref="UnknownEvent"/>.</returns>
    /// <exception cref="VinrWebhookSignatureException">The delivery is not to be believed; <see cref="VinrWebhookSignatureException.Check"/> says why.</exception>
    /// <exception cref="VinrResponseFormatException">The body is signed and is not an event.</exception>
    /// <exception cref="ArgumentException">There is no secret, or an empty one.</exception>
    public static VinrEvent ConstructEvent(ReadOnlySpan<byte> body, string? signature, string? timestamp, params string[] secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        WebhookSettings.ValidateSecrets(secrets);
        WebhookVerifier.Verify(body, signature, timestamp, secrets, Defaults);
        return Read(body);
    }

    /// <summary>Verifies a delivery as the options say and reads its event.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="signature">The header with the signatures.</param>
    /// <param name="timestamp">The header with the time of signing.</param>
    /// <param name="options">The secrets, and what else differs from the defaults.</param>
    /// <returns>The event.</returns>
    /// <exception cref="VinrWebhookSignatureException">The delivery is not to be believed.</exception>
    /// <exception cref="VinrResponseFormatException">The body is signed and is not an event.</exception>
    /// <exception cref="ArgumentException">An option is bad.</exception>
    public static VinrEvent ConstructEvent(ReadOnlySpan<byte> body, string? signature, string? timestamp, VinrWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        WebhookSettings.Validate(options);
        WebhookVerifier.Verify(body, signature, timestamp, options.Secrets, options);
        return Read(body);
    }

    /// <summary>Verifies a delivery by its headers and reads its event: for <c>request.Headers</c> of an <c>HttpRequestMessage</c>.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="headers">The headers. Case does not matter.</param>
    /// <param name="options">The secrets, and what else differs from the defaults.</param>
    /// <returns>The event.</returns>
    /// <exception cref="VinrWebhookSignatureException">The delivery is not to be believed.</exception>
    /// <exception cref="VinrResponseFormatException">The body is signed and is not an event.</exception>
    /// <exception cref="ArgumentException">An option is bad.</exception>
    public static VinrEvent ConstructEvent(ReadOnlySpan<byte> body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers, VinrWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return ConstructEvent(body, WebhookHeaders.Lookup(headers), options);
    }

    /// <summary>Verifies a delivery by its headers and reads its event: for <c>name => request.Headers[name]</c> of ASP.NET Core.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="header">Gives a header by its name, whatever the case; null when there is none. Several of one name have a comma between them.</param>
    /// <param name="options">The secrets, and what else differs from the defaults.</param>
    /// <returns>The event.</returns>
    /// <exception cref="VinrWebhookSignatureException">The delivery is not to be believed.</exception>
    /// <exception cref="VinrResponseFormatException">The body is signed and is not an event.</exception>
    /// <exception cref="ArgumentException">An option is bad.</exception>
    public static VinrEvent ConstructEvent(ReadOnlySpan<byte> body, Func<string, string?> header, VinrWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(options);
        WebhookSettings.Validate(options);
        WebhookVerifier.Verify(body, WebhookHeaders.Signature(header, options), header(options.TimestampHeader), options.Secrets, options);
        return Read(body);
    }

    private static VinrEvent Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = ByteOrderMark.Skip(body);
            if (JsonSerializer.Deserialize(json, EventsJson.Tolerant.TypeInfo<VinrEvent>()) is { } happened)
            {
                // Without an id nobody can tell whether it was handled before.
                ResourceCheck.EnsureId(happened, json);
                return happened;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            // What the reader says quotes what it read; of a body nothing is shown, though this one is VINR's.
            throw new VinrResponseFormatException("The delivery is signed with the endpoint's secret, and its body is not an event, which has an id.");
        }

        throw new VinrResponseFormatException("The delivery is signed with the endpoint's secret, and its body is the JSON value null.");
    }
}
