using System.Net;

namespace Vinr.Sdk.Transport;

/// <summary>The result of one attempt: an answer with its body, or a failure.</summary>
internal sealed class Attempt : IDisposable
{
    /// <summary>Before the first one has ended.</summary>
    public static readonly Attempt None = new();

    public Attempt(HttpResponseMessage response, ResponseBody body)
    {
        Response = response;
        Body = body;
    }

    /// <param name="end">How it ended.</param>
    /// <param name="failure">Why.</param>
    /// <param name="response">The answer's head, when that much came.</param>
    public Attempt(AttemptEnd end, Exception failure, HttpResponseMessage? response = null)
    {
        End = end;
        Failure = failure;
        Response = response;
    }

    private Attempt()
    {
    }

    public AttemptEnd End { get; }

    public HttpResponseMessage? Response { get; }

    public ResponseBody Body { get; } = ResponseBody.Empty;

    public Exception? Failure { get; }

    public HttpStatusCode Status => Response?.StatusCode ?? 0;

    /// <summary>The headers of the answer, as far as there is one; a service or a proxy may have echoed the key in them.</summary>
    public ResponseHeaders HeadersWithout(SecretKey key) =>
        Response is null ? ResponseHeaders.None : new(Response.Headers, Response.Content.Headers, key);

    public void Dispose()
    {
        Body.Dispose();
        Response?.Dispose();
    }
}
