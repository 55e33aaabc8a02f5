using System.Net;
using System.Net.Http.Headers;

namespace Vinr.Sdk.Calls;

/// <summary>
/// The JSON of a request. It remembers whether any connection ever asked for it: up to then nothing of the request can have
/// reached the service. Each attempt has one of its own, with the same bytes.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] _bytes;

    public RequestBody(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length > 0) Headers.ContentType = Json;
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Whether a connection has begun to send this attempt's request.</summary>
    public bool Left { get; private set; }

    /// <summary>
    /// The same bytes for another attempt. The old one cannot serve: a handler of the caller's that looked at it has made it
    /// buffer itself, and a buffered body is sent without telling.
    /// </summary>
    public RequestBody Again() => new(_bytes);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Left = true;
        return stream.WriteAsync(_bytes, cancellationToken).AsTask();
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        Left = true;
        return Task.FromResult<Stream>(new MemoryStream(_bytes, writable: false));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
