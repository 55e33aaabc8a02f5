using System.Globalization;

namespace Vinr.Sdk;

/// <summary>
/// Signs deliveries as VINR does, for tests of the code that receives them. The scheme is an assumption in part; the project's API
/// notes say which.
/// </summary>
/// <example>
/// <code>
/// var now = DateTimeOffset.UtcNow;
/// request.Headers.Add("X-Vinr-Timestamp", WebhookSigner.Timestamp(now));
/// request.Headers.Add("X-Vinr-Signature", WebhookSigner.Sign(body, now, "whsec_test"));
/// </code>
/// </example>
public static class WebhookSigner
{
    /// <summary>The value of <c>X-Vinr-Timestamp</c>: Unix seconds.</summary>
    /// <param name="moment">When the delivery is sent.</param>
    public static string Timestamp(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The value of <c>X-Vinr-Signature</c>: lower-case hexadecimal digits, a signature for each secret, separated by commas (VINR sends
    /// more than one while a secret is being replaced; assumed).
    /// </summary>
    /// <param name="body">The bytes that are sent.</param>
    /// <param name="moment">When they are sent, as <see cref="Timestamp"/> writes it.</param>
    /// <param name="secrets">The endpoint's secrets, <c>whsec_…</c>.</param>
    /// <exception cref="ArgumentException">There is no secret, or an empty one.</exception>
    public static string Sign(ReadOnlySpan<byte> body, DateTimeOffset moment, params string[] secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Length == 0 || secrets.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("Give at least one secret, and no empty one.", nameof(secrets));

        var timestamp = Timestamp(moment);
        Span<byte> signature = stackalloc byte[SignatureScheme.Length];
        var signatures = new string[secrets.Length];
        for (var i = 0; i < secrets.Length; i++)
        {
            SignatureScheme.Compute(body, timestamp, secrets[i], signature);
            signatures[i] = Convert.ToHexString(signature).ToLowerInvariant();
        }

        return string.Join(SignatureScheme.Separator, signatures);
    }
}
