using System.Globalization;
using System.Security.Cryptography;

namespace Vinr.Sdk;

/// <summary>The checks of a delivery, in the order of <see cref="VinrWebhookCheck"/>: what costs nothing comes first.</summary>
internal static class WebhookVerifier
{
    /// <summary>A header with more signatures than this is no longer read: each secret in use needs one, and nobody has so many.</summary>
    public const int MostSignatures = 16;

    // No calendar has a later second.
    private const long LastSecond = 253_402_300_799;

    /// <exception cref="VinrWebhookSignatureException">A check failed.</exception>
    public static void Verify(ReadOnlySpan<byte> body, string? signature, string? timestamp, IList<string> secrets, VinrWebhookOptions options)
    {
        CheckLength(body.Length, options);
        if (string.IsNullOrWhiteSpace(signature)) throw WebhookRefusal.SignatureMissing(options);
        if (string.IsNullOrWhiteSpace(timestamp)) throw WebhookRefusal.TimestampMissing(options);

        var age = CheckTime(timestamp, options);
        Span<byte> candidates = stackalloc byte[MostSignatures * SignatureScheme.Length];
        candidates = candidates[..(ReadSignatures(signature, candidates) * SignatureScheme.Length)];
        if (candidates.IsEmpty) throw WebhookRefusal.SignatureMalformed(options, age);
        if (!AnyMatches(body, timestamp, candidates, secrets)) throw body.IsEmpty ? WebhookRefusal.Empty(age) : WebhookRefusal.Mismatch(secrets.Count, age);
    }

    /// <exception cref="VinrWebhookSignatureException">The body is too large.</exception>
    public static void CheckLength(long length, VinrWebhookOptions options)
    {
        if (length > options.MaxBodyBytes) throw WebhookRefusal.BodyTooLarge(options);
    }

    private static TimeSpan CheckTime(string timestamp, VinrWebhookOptions options)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > LastSecond)
        {
            throw WebhookRefusal.TimestampMalformed(options);
        }

        var age = options.TimeProvider.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (age > options.Tolerance) throw WebhookRefusal.TooOld(age, options);
        if (age < -options.Tolerance) throw WebhookRefusal.FromTheFuture(age, options);
        return age;
    }

    private static int ReadSignatures(ReadOnlySpan<char> header, Span<byte> signatures)
    {
        var (read, looked) = (0, 0);
        while (looked++ < MostSignatures)
        {
            var end = header.IndexOf(SignatureScheme.Separator);
            if (SignatureScheme.TryRead(end < 0 ? header : header[..end], signatures[(read * SignatureScheme.Length)..])) read++;
            if (end < 0) break;
            header = header[(end + 1)..];
        }

        return read;
    }

    // Every pair is compared, whichever matches first, so that the time it takes tells nothing.
    private static bool AnyMatches(ReadOnlySpan<byte> body, string timestamp, ReadOnlySpan<byte> candidates, IList<string> secrets)
    {
        Span<byte> expected = stackalloc byte[SignatureScheme.Length];
        var matches = false;
        for (var i = 0; i < secrets.Count; i++)
        {
            SignatureScheme.Compute(body, timestamp, secrets[i], expected);
            for (var rest = candidates; !rest.IsEmpty; rest = rest[SignatureScheme.Length..])
            {
                matches |= CryptographicOperations.FixedTimeEquals(expected, rest[..SignatureScheme.Length]);
            }
        }

        return matches;
    }
}
