using System.Buffers;

namespace Vinr.Sdk;

/// <summary>
/// The raw bytes of a delivery, as <see cref="VinrWebhook"/> verifies them. <see cref="ReadAsync"/> reads them from a request, never beyond
/// <see cref="VinrWebhookOptions.MaxBodyBytes"/>, whatever is sent; dispose of it when the event is read.
/// </summary>
/// <example>
/// <code>
/// using var body = await VinrWebhookBody.ReadAsync(request.Body, options, request.ContentLength, token);
/// var happened = VinrWebhook.ConstructEvent(body.Bytes.Span, name => request.Headers[name], options);
/// </code>
/// </example>
public sealed class VinrWebhookBody : IDisposable
{
    private const int FirstRent = 4 * 1024;

    // What is announced may never come; beyond this the buffer grows with what has come.
    private const int MostRentedAhead = 1024 * 1024;

    // Whatever the cap is, there is no longer array; and one byte more than is kept must fit, to see that there is more.
    private static readonly int MostKept = Array.MaxLength - 1;

    private byte[]? _rented;

    /// <summary>Takes bytes that were read already.</summary>
    /// <param name="bytes">The body as it came.</param>
    public VinrWebhookBody(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    private VinrWebhookBody(byte[] rented, int length) => (_rented, Bytes) = (rented, rented.AsMemory(0, length));

    /// <summary>The bytes. They may not be used after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Reads a body to its end, into a buffer that is used again.</summary>
    /// <param name="stream">The body of the request, at its beginning. It is not closed.</param>
    /// <param name="options">Their <see cref="VinrWebhookOptions.MaxBodyBytes"/> counts.</param>
    /// <param name="contentLength">The length that the request announces, if it does. One above the cap is refused before a byte is read.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="VinrWebhookSignatureException">The body is larger (<see cref="VinrWebhookCheck.BodyTooLarge"/>). What is beyond the cap is not read.</exception>
    public static async Task<VinrWebhookBody> ReadAsync(Stream stream, VinrWebhookOptions options, long? contentLength = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        var cap = Math.Min(options.MaxBodyBytes, MostKept);
        if (contentLength > cap) throw WebhookRefusal.BodyTooLarge(options);

        // One byte more than announced: the read that finds the end then needs no second buffer.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(contentLength ?? FirstRent, 0, MostRentedAhead) + 1);
        var filled = 0;
        try
        {
            while (true)
            {
                var room = buffer.AsMemory(filled, Math.Min(buffer.Length - filled, cap - filled + 1));
                var read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
                if (read == 0) return new(buffer, filled);

                filled += read;
                if (filled > cap) throw WebhookRefusal.BodyTooLarge(options);
                if (filled == buffer.Length) buffer = Grow(buffer, filled, cap);
            }
        }
        catch (Exception)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        Bytes = default;
        if (Interlocked.Exchange(ref _rented, null) is { } rented) ArrayPool<byte>.Shared.Return(rented);
    }

    private static byte[] Grow(byte[] buffer, int filled, int cap)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, cap + 1L));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
