namespace Vinr.Sdk.Json;

/// <summary>
/// The byte order mark that some servers, gateways and editors put before JSON. It is no part of the text: readers may pass over it
/// (RFC 8259), and the platform's does not.
/// </summary>
internal static class ByteOrderMark
{
    private const char Mark = '\uFEFF';

    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;

    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> json) => json is [Mark, ..] ? json[1..] : json;
}
