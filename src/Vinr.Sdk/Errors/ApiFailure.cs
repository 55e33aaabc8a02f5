using System.Net;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Errors;

/// <summary>An error answer, read: everything that a <see cref="VinrApiException"/> says.</summary>
internal sealed class ApiFailure
{
    private const int MostRawBody = 4096;

    private ApiFailure(VinrCall call, ClientSettings settings)
    {
        var attempt = call.Result;
        Call = call;
        Status = attempt.Status;
        Headers = attempt.HeadersWithout(settings.Key);
        Error = ErrorBody.Read(attempt.Body.Bytes).Shown(settings.Key);
        RequestId = Error.RequestId ?? Headers.First(WireHeaders.RequestId);
        RetryAfter = Transport.RetryAfter.Read(Headers, settings.TimeProvider);
        RawBody = BodyExcerpt.Of(attempt.Body.Bytes, MostRawBody, settings.Key);
        Message = Describe(settings.Key.Redact(attempt.Response!.Content.Headers.ContentType?.MediaType));
    }

    public VinrCall Call { get; }

    public HttpStatusCode Status { get; }

    public ResponseHeaders Headers { get; }

    public ErrorBody Error { get; }

    public string? RequestId { get; }

    public TimeSpan? RetryAfter { get; }

    public string? RawBody { get; }

    public string Message { get; }

    public bool IsTransient => (int)Status is 408 or 429 or 500 or 502 or 503 or 504 || Error.Code == ErrorCodes.IdempotencyInProgress;

    public static VinrApiException ToException(VinrCall call, ClientSettings settings)
    {
        var failure = new ApiFailure(call, settings);
        return (int)failure.Status switch
        {
            400 => new VinrInvalidRequestException(failure),
            401 => new VinrAuthenticationException(failure),
            402 => new VinrCardException(failure),
            403 => new VinrPermissionException(failure),
            404 => new VinrNotFoundException(failure),
            409 when failure.Error.Code == ErrorCodes.IdempotencyConflict => new VinrIdempotencyException(failure),
            409 => new VinrConflictException(failure),
            422 => new VinrInvalidStateException(failure),
            429 => new VinrRateLimitException(failure),
            >= 500 => new VinrServerException(failure),
            _ => new VinrApiException(failure),
        };
    }

    private string Describe(string? mediaType)
    {
        var what = Error.Message ?? (RawBody is null ? "The answer had no body."
            : Error.IsVinrs ? "VINR gave no message."
            : $"The answer's body is not a VINR error ({mediaType ?? "no content type"}).");
        var code = Error.Code is null ? "" : $" {Error.Code}";
        var param = Error.Param is null ? "" : $", param {Error.Param}";
        var request = RequestId is null ? "" : $", request {RequestId}";
        var retry = RetryAfter is { } wait ? FormattableString.Invariant($" Come back in {wait.TotalSeconds:0} s.") : "";
        return $"{what} ({Call.Operation}: {(int)Status}{code}{param}{request}){retry}{CallFailure.Advice(Call)}";
    }
}
