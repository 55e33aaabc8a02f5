using System.Globalization;
using System.Net;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Errors;

namespace Vinr.Sdk.Outcomes;

/// <summary>Turns an error answer into its exception.</summary>
internal static class ApiFailure
{
    private const int MostRawBody = 4096;

    public static VinrApiException ToException(VinrCall call)
    {
        var details = Read(call);
        var message = Describe(call, details);
        return (int)details.StatusCode switch
        {
            400 => new VinrInvalidRequestException(message) { Details = details },
            401 => new VinrAuthenticationException(message) { Details = details },
            402 => new VinrCardException(message) { Details = details },
            403 => new VinrPermissionException(message) { Details = details },
            404 => new VinrNotFoundException(message) { Details = details },
            409 when details.Error.IsIdempotencyConflict => new VinrIdempotencyException(message) { Details = details },
            409 => new VinrConflictException(message) { Details = details },
            422 => new VinrInvalidStateException(message) { Details = details },
            429 => new VinrRateLimitException(message) { Details = details },
            >= 500 => new VinrServerException(message) { Details = details },
            _ => new VinrApiException(message) { Details = details },
        };
    }

    private static ApiErrorDetails Read(VinrCall call)
    {
        var (settings, status) = (call.Settings, call.Result.Status);
        var body = call.Result.Body.Bytes;
        var headers = call.ReadHeaders();
        var error = ErrorBody.Read(body).Shown(settings.Key);
        return new()
        {
            RequestId = error.RequestId ?? headers.First(HeaderNames.RequestId),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = (int)status is 408 or 429 or 500 or 502 or 503 or 504 || error.IsIdempotencyInProgress,
            OutcomeUnknown = call.OutcomeUnknown,
            RepeatBefore = call.RepeatBefore,
            StatusCode = status,
            Error = error,
            RetryAfter = RetryAfter.Read(headers, settings.TimeProvider),
            Headers = headers,
            RawBody = BodyExcerpt.Of(body, MostRawBody, settings.Key),
        };
    }

    private static string Describe(VinrCall call, ApiErrorDetails details)
    {
        var error = details.Error;
        var mediaType = call.Settings.Key.Redact(call.Result.Response!.Content.Headers.ContentType?.MediaType);
        var what = error.Message ?? (details.RawBody is null ? "The answer had no body."
            : error.IsVinrs ? "VINR gave no message."
            : $"The answer's body is not a VINR error ({mediaType ?? "no content type"}{(FormatFailure.Encoding(call) is { } encoding ? $", content encoding {encoding}, which was not asked for" : "")}).");
        var code = error.Code is null ? "" : $" {error.Code}";
        var param = error.Param is null ? "" : $", param {error.Param}";
        var request = details.RequestId is null ? "" : $", request {details.RequestId}";
        var retry = details.RetryAfter is { } wait ? FormattableString.Invariant($" Come back in {wait.TotalSeconds:0} s.") : "";
        var address = details.StatusCode == HttpStatusCode.NotFound && call.Settings.LacksVersion ? " VinrClientOptions.BaseAddress does not end in /v1, as VINR's addresses do: is the API there?" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{what}{address} ({call.Operation}: {(int)details.StatusCode}{code}{param}{request}){retry}{RepeatAdvice.For(call, call.OutcomeUnknown)}");
    }
}
