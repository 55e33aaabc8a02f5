using System.Net;
using System.Net.Http.Headers;

namespace Vinr.Sdk.Transport;

/// <summary>
/// The JSON of a request, the same bytes on every attempt. It remembers whether any connection ever asked for it: up to then
/// nothing of the request can have reached the service.
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

    /// <summary>Whether a connection has begun to send this request since the attempt began.</summary>
    public bool Left { get; set; }

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
