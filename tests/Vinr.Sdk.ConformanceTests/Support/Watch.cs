using System.Collections.Concurrent;
using Vinr.Sdk.Tests.Support;

namespace Vinr.Sdk.ConformanceTests.Support;

/// <summary>
/// Stands right above the transport and keeps every request as it goes out, but for its body: who looks at that makes it seem sent.
/// </summary>
internal sealed class Watch(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new(request.Method.Method, request.RequestUri!.PathAndQuery, headers, Body: ""));
        return base.SendAsync(request, cancellationToken);
    }
}
