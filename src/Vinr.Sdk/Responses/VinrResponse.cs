using System.Net;

namespace Vinr.Sdk;

/// <summary>What is worth knowing of an answer beside its body.</summary>
public sealed class VinrResponse
{
    internal static readonly VinrResponse None = new();

    internal VinrResponse()
    {
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; internal init; }

    /// <summary>VINR's id of the request (<c>x-vinr-request-id</c>), to quote to its support.</summary>
    public string? RequestId => Headers.First(HeaderNames.RequestId);

    /// <summary>The idempotency key that the call carried. Null for calls that carry none.</summary>
    public string? IdempotencyKey { get; internal init; }

    /// <summary>
    /// Whether VINR answered with what an earlier request with the same key did (header <c>Idempotency-Replayed</c>; that VINR
    /// marks a replay so is assumed, not documented).
    /// </summary>
    public bool Replayed => Headers.IsReplay;

    /// <summary>How many attempts the call took, the first included.</summary>
    public int Attempts { get; internal init; }

    /// <summary>The rate limit as it stood with this answer. Null when the answer did not tell.</summary>
    public RateLimit? RateLimit => Headers.RateLimit;

    /// <summary>The headers of the answer, names in any case. Values of a repeated header are joined with <c>", "</c>.</summary>
    public ResponseHeaders Headers { get; internal init; } = ResponseHeaders.None;
}
