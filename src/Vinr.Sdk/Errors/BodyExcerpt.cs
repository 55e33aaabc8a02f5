using System.Buffers;
using System.Text;

namespace Vinr.Sdk.Errors;

/// <summary>Text from an answer that may go into an exception: cut to a length, unreadable bytes replaced, secrets taken out.</summary>
internal static class BodyExcerpt
{
    private const int MostMessage = 500;

    private const string WebhookSecret = "whsec_";

    private static readonly SearchValues<char> SecretCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/=.-");

    /// <summary>The message of an exception from below, which may quote what the other side sent.</summary>
    public static string Message(Exception cause, SecretKey key) => Cut(WithoutWebhookSecrets(key.Redact(cause.Message)), MostMessage);

    public static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most), "…");

    public static string? Of(ReadOnlySpan<byte> body, int mostBytes, SecretKey key)
    {
        if (body.IsEmpty) return null;
        if (body.Length <= mostBytes) return WithoutWebhookSecrets(key.Redact(Encoding.UTF8.GetString(body)));

        // The cut may go through the key and leave its beginning standing.
        return WithoutWebhookSecrets(key.WithoutBeginningAtEnd(key.Redact(Encoding.UTF8.GetString(body[..mostBytes]))));
    }

    /// <summary>The answer to the creation of a webhook endpoint holds its secret, also when it cannot be read.</summary>
    // By hand: a regular expression for it adds two hundred kilobytes to a native program.
    public static string WithoutWebhookSecrets(string text)
    {
        for (var start = text.IndexOf(WebhookSecret, StringComparison.Ordinal); start >= 0; start = text.IndexOf(WebhookSecret, start, StringComparison.Ordinal))
        {
            var length = text.AsSpan(start).IndexOfAnyExcept(SecretCharacters);
            text = string.Concat(text.AsSpan(0, start), "(webhook secret)", length < 0 ? default : text.AsSpan(start + length));
        }

        return text;
    }
}
