using System.Net;

namespace Vinr.Sdk.Calls;

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

/// <summary>How one attempt ended.</summary>
internal enum AttemptEnd
{
    /// <summary>An answer was read whole.</summary>
    Answered,

    /// <summary>No connection came about, or it broke before or during the answer.</summary>
    Broken,

    /// <summary>The attempt's own time ran out.</summary>
    AttemptTimedOut,

    /// <summary>The call's total time ran out.</summary>
    TotalTimedOut,

    /// <summary>The caller cancelled.</summary>
    Canceled,

    /// <summary>An answer came that cannot be read: not HTTP, or too large.</summary>
    Unreadable,

    /// <summary>A handler of the caller's failed in a way that no repetition mends.</summary>
    HandlerFailed,
}

/// <summary>What the end of one attempt says about whether the call has acted.</summary>
internal enum Settlement
{
    /// <summary>This attempt did nothing. It says nothing about earlier ones: VINR refused it before it looked at the key, or it never left.</summary>
    NothingDone,

    /// <summary>The answer speaks for all attempts of this key.</summary>
    Settled,

    /// <summary>The attempt left, and no answer says what became of it.</summary>
    Unknown,
}
