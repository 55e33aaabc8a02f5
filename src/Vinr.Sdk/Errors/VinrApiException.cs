using System.Net;
using Vinr.Sdk.Errors;

namespace Vinr.Sdk;

/// <summary>VINR answered with an error. Branch on the exception's type, <see cref="StatusCode"/> and <see cref="Code"/>; messages may change.</summary>
/// <remarks>Statuses that have no type of their own (405, 408, 418 …) are thrown as this type.</remarks>
public class VinrApiException : VinrException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrApiException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>
    /// Whether VINR itself has answered: the body is an error object whose <c>type</c> or <c>code</c> is text. False for what something between
    /// says, such as a proxy's page or another API's error, which tells nothing about what VINR will do.
    /// </summary>
    public bool IsFromVinr { get; init; }

    /// <summary>VINR's machine-readable code, such as <c>insufficient_points</c>. Null when the body had none.</summary>
    public string? Code { get; init; }

    /// <summary>VINR's class of error. Two vocabularies are documented for it; prefer <see cref="Code"/>.</summary>
    public string? Type { get; init; }

    /// <summary>The request field or query parameter that is at fault, if one is.</summary>
    public string? Param { get; init; }

    /// <summary>A documentation page about this error.</summary>
    public string? DocUrl { get; init; }

    /// <summary>The resource that the error speaks of, usually its id.</summary>
    public string? Resource { get; init; }

    /// <summary>Why a card was declined.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>How long the service asked to wait before another try (<c>Retry-After</c>). At most a thousand years; null when it did not ask, or not in a form that can be understood.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The rate limit as it stood with this answer.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>The headers of the answer, names in any case. Values of a repeated header are joined with <c>", "</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ResponseHeaders.None;

    /// <summary>The body as it came, cut after 4,096 characters. Null when it was empty.</summary>
    public string? RawBody { get; init; }

    /// <summary>All of it at once, for whichever type belongs to the status.</summary>
    internal ApiErrorDetails Details
    {
        init
        {
            RequestId = value.RequestId;
            IdempotencyKey = value.IdempotencyKey;
            Attempts = value.Attempts;
            IsTransient = value.IsTransient;
            OutcomeUnknown = value.OutcomeUnknown;
            RepeatBefore = value.RepeatBefore;
            StatusCode = value.StatusCode;
            IsFromVinr = value.Error.IsVinrs;
            Code = value.Error.Code;
            Type = value.Error.Type;
            Param = value.Error.Param;
            DocUrl = value.Error.DocUrl;
            Resource = value.Error.Resource;
            DeclineCode = value.Error.DeclineCode;
            RetryAfter = value.RetryAfter;
            RateLimit = value.Headers.RateLimit;
            Headers = value.Headers;
            RawBody = value.RawBody;
        }
    }
}
