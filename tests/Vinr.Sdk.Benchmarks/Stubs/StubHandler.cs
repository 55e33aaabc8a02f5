using System.Net;
using System.Net.Http.Headers;

namespace Vinr.Sdk.Benchmarks.Stubs;

/// <summary>
/// The other side in memory. It takes the body as a connection would, byte for byte into nowhere, and answers with the next of
/// its bodies and the headers that VINR sends.
/// </summary>
/// <param name="status">The status of every answer.</param>
/// <param name="bodies">The bodies, in turn.</param>
/// <param name="yieldTo">Where to wait before answering; null answers at once.</param>
internal sealed class StubHandler(HttpStatusCode status, byte[][] bodies, Pump? yieldTo) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private int _next;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        yieldTo is null ? SendNow(request, cancellationToken) : SendLaterAsync(request, yieldTo, cancellationToken);

    private Task<HttpResponseMessage> SendNow(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content?.CopyToAsync(Stream.Null, cancellationToken);
        return sent is { IsCompletedSuccessfully: false }
            ? throw new InvalidOperationException("The body was not written at once.")
            : Task.FromResult(Answer(request));
    }

    private async Task<HttpResponseMessage> SendLaterAsync(HttpRequestMessage request, Pump pump, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        await pump.Yield();
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var body = bodies[_next];
        _next = (_next + 1) % bodies.Length;
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new ByteArrayContent(body) };
        response.Content.Headers.ContentType = Json;
        response.Headers.TryAddWithoutValidation("x-vinr-request-id", "req_5f0c9a7e2b");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Limit", "100");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "87");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", "1767603661");
        return response;
    }
}
