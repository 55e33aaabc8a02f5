using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vinr.Sdk.Sandbox.Server;

/// <summary>One request and its answer, translated between an HTTP client's types and the server's.</summary>
internal sealed class InMemoryExchange
{
    private readonly HttpResponseFeature _response = new();
    private readonly StreamResponseBodyFeature _responseBody = new(new MemoryStream());
    private readonly InMemoryLifetime _lifetime = new();

    private InMemoryExchange(HttpRequestFeature request)
    {
        Features.Set<IHttpRequestFeature>(request);
        Features.Set<IHttpResponseFeature>(_response);
        Features.Set<IHttpResponseBodyFeature>(_responseBody);
        Features.Set<IHttpRequestLifetimeFeature>(_lifetime);
    }

    public FeatureCollection Features { get; } = new();

    public static async Task<InMemoryExchange> BeginAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var address = message.RequestUri is { IsAbsoluteUri: true } absolute
            ? absolute
            : throw new InvalidOperationException("The request needs an absolute address.");
        var request = new HttpRequestFeature
        {
            Method = message.Method.Method,
            Scheme = address.Scheme,
            Path = address.AbsolutePath,
            QueryString = address.Query,
            RawTarget = address.PathAndQuery, // still escaped, as on a request line
            Protocol = "HTTP/1.1",
        };
        // A client sends several values of a header in one line.
        foreach (var (name, values) in message.Headers.NonValidated) request.Headers[name] = values.ToString();
        request.Headers.Host = address.Authority;
        if (message.Content is { } content)
        {
            request.Headers.ContentLength = content.Headers.ContentLength;
            foreach (var (name, values) in content.Headers.NonValidated) request.Headers[name] = values.ToString();
            request.Body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }

        return new InMemoryExchange(request);
    }

    /// <summary>Tells the server that its client has gone.</summary>
    public void Abort() => _lifetime.Abort();

    /// <exception cref="HttpRequestException">The server broke the connection off, as seen by a client over sockets.</exception>
    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        if (_lifetime.IsAborted)
        {
            var end = new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "An error occurred while sending the request.", end);
        }

        var response = new HttpResponseMessage((HttpStatusCode)_response.StatusCode)
        {
            RequestMessage = request,
            Content = new StreamContent(request.Method == HttpMethod.Head ? Stream.Null : Body()),
        };
        foreach (var (name, values) in _response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return response;
    }

    private Stream Body()
    {
        var missing = (_response.Headers.ContentLength ?? 0) - _responseBody.Stream.Length;
        _responseBody.Stream.Position = 0;
        return missing > 0 ? new CutStream(_responseBody.Stream) : _responseBody.Stream;
    }
}
