using System.Text;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Errors;

/// <summary>Text from an answer that may go into an exception: cut to a length, unreadable bytes replaced, the key taken out.</summary>
internal static class BodyExcerpt
{
    public static string? Of(ReadOnlySpan<byte> body, int most, SecretKey key)
    {
        if (body.IsEmpty) return null;

        // The key is taken out before the cut, which could leave its beginning standing.
        var margin = key.Length * 2;
        var text = key.Redact(Encoding.UTF8.GetString(body[..Math.Min(body.Length, most + margin)]));
        return text.Length <= most ? text : text[..most];
    }
}
