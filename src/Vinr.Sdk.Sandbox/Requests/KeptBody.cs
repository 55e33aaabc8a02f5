using System.Text;

namespace Vinr.Sdk.Sandbox.Requests;

/// <summary>The beginning of a body. It is shared with whoever made it, never copied, unless it is long.</summary>
internal readonly record struct KeptBody(ReadOnlyMemory<byte>? Bytes)
{
    private const int Longest = 64 * 1024;

    public int Length => Bytes?.Length ?? 0;

    public string? Text => Bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    // A long one is copied, so that its rest is not held.
    public static KeptBody Of(ReadOnlyMemory<byte> body) => new(body.Length <= Longest ? body : body[..Longest].ToArray());
}
