using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Errors;

/// <summary>Makes the exceptions for answers that are not what the API speaks.</summary>
internal static class FormatFailure
{
    private const int MostExcerptBytes = 512;

    /// <summary>An answer that could not even be read whole.</summary>
    public static VinrResponseFormatException Unreadable(VinrCall call, Exception failure, ClientSettings settings) =>
        Of(call, $"cannot be read: {BodyExcerpt.Message(failure, settings.Key)}", settings, failure);

    /// <summary>An answer that was read and makes no sense.</summary>
    public static VinrResponseFormatException Of(VinrCall call, string problem, ClientSettings settings, Exception? cause = null)
    {
        var attempt = call.Result;
        var status = attempt.Response?.StatusCode;
        var request = attempt.HeadersWithout(settings.Key).First(WireHeaders.RequestId);
        var contentType = settings.Key.Redact(attempt.Response?.Content.Headers.ContentType?.MediaType);
        return new(
            $"The answer to {call.Operation} {problem} ({(status is { } code ? (int)code : "no status")}, {contentType ?? "no content type"}{(request is null ? "" : $", request {request}")}).{(call.Changes ? CallFailure.AdviceToRepeat(call) : "")}",
            cause)
        {
            RequestId = request,
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            OutcomeUnknown = call.Changes,
            StatusCode = status,
            ContentType = contentType,
            Excerpt = BodyExcerpt.Of(cause is ResponseTooLargeException large ? large.Beginning : attempt.Body.Bytes, MostExcerptBytes, settings.Key),
        };
    }
}
