using System.Buffers;

namespace Vinr.Sdk.AspNetCore;

/// <summary>The raw bytes of a delivery, read once into a pooled buffer and never beyond the cap.</summary>
internal readonly struct DeliveryBody : IDisposable
{
    private const int FirstRent = 4 * 1024;

    // What is announced may never come; beyond this the buffer grows with what has come.
    private const int MostRentedAhead = 1024 * 1024;

    // Whatever the cap is, there is no longer array; and one byte more than is kept must fit, to see that there is more.
    private static readonly int MostKept = Array.MaxLength - 1;

    private readonly byte[]? _buffer;
    private readonly int _length;

    private DeliveryBody(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <returns>Null when the body is larger than the cap. What is beyond it is not read.</returns>
    public static async ValueTask<DeliveryBody?> ReadAsync(Stream stream, long? announced, int cap, CancellationToken cancellationToken)
    {
        cap = Math.Min(cap, MostKept);
        if (announced > cap) return null;

        // One byte more than announced: the read that finds the end then needs no second buffer.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? FirstRent, MostRentedAhead) + 1);
        var filled = 0;
        while (true)
        {
            var room = buffer.AsMemory(filled, Math.Min(buffer.Length - filled, cap - filled + 1));
            var read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
            if (read == 0) return new(buffer, filled);

            filled += read;
            if (filled > cap)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                return null;
            }

            if (filled == buffer.Length) buffer = Grow(buffer, filled, cap);
        }
    }

    public void Dispose()
    {
        if (_buffer is not null) ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static byte[] Grow(byte[] buffer, int filled, int cap)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, cap + 1L));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
