using System.Buffers;
using System.Globalization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Calls;

/// <summary>The bytes of an answer, read once into a pooled buffer and never beyond the cap.</summary>
internal sealed class ResponseBody : IDisposable
{
    public static readonly ResponseBody Empty = new(null, 0);

    private const int FirstRent = 4 * 1024;

    private readonly int _length;
    private byte[]? _buffer;

    private ResponseBody(byte[]? buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    /// <summary>The bytes, less a byte order mark at their beginning.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer is { } buffer ? ByteOrderMark.Skip(buffer.AsSpan(0, _length)) : default;

    /// <exception cref="ResponseTooLargeException">The body is larger than <paramref name="cap"/>.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, int cap, CancellationToken cancellationToken)
    {
        cap = Math.Min(cap, Array.MaxLength - 1);
        var announced = content.Headers.ContentLength;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);

        // One byte more than announced: the read that finds the end then needs no second buffer. On a failure the buffer is left
        // to the collector, since a stream that broke off may still write into it.
        var buffer = ArrayPool<byte>.Shared.Rent(announced <= cap ? (int)announced + 1 : FirstRent);
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) return new(buffer, filled);

            filled += read;
            if (filled > cap || announced > cap) throw new ResponseTooLargeException(cap, buffer.AsSpan(0, filled));
            if (filled == buffer.Length) buffer = Grow(buffer, filled);
        }
    }

    public void Dispose()
    {
        // Never twice: the second time the buffer may be somebody else's.
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer) ArrayPool<byte>.Shared.Return(buffer);
    }

    private static byte[] Grow(byte[] buffer, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>Inner signal that a body is over the cap; it leaves the transport as a <see cref="VinrResponseFormatException"/>.</summary>
internal sealed class ResponseTooLargeException(int cap, ReadOnlySpan<byte> read)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The body is larger than {cap} bytes (VinrClientOptions.MaxResponseBytes)."))
{
    private const int MostKept = 1024;

    /// <summary>How the body begins.</summary>
    public byte[] Beginning { get; } = read[..Math.Min(read.Length, MostKept)].ToArray();
}
