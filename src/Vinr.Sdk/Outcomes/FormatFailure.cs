using Vinr.Sdk.Calls;
using Vinr.Sdk.Errors;

namespace Vinr.Sdk.Outcomes;

/// <summary>Makes the exceptions for answers that are not what the API speaks.</summary>
internal static class FormatFailure
{
    private const int MostExcerptBytes = 512;

    /// <summary>An answer that could not even be read whole.</summary>
    public static VinrResponseFormatException Unreadable(VinrCall call, Exception failure) =>
        Of(call, $"cannot be read: {BodyExcerpt.Message(failure, call.Settings.Key)}", failure);

    /// <summary>How the answer is packed; null when it is not.</summary>
    public static string? Encoding(VinrCall call) =>
        call.Result.Response?.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) == true
            && values.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? call.Settings.Key.Redact(encoding)
            : null;

    /// <summary>An answer that was read and makes no sense.</summary>
    public static VinrResponseFormatException Of(VinrCall call, string problem, Exception? cause = null)
    {
        var attempt = call.Result;
        var status = attempt.Response?.StatusCode;
        var request = call.ReadHeaders().First(HeaderNames.RequestId);
        var contentType = call.Settings.Key.Redact(attempt.Response?.Content.Headers.ContentType?.MediaType);
        if (Encoding(call) is { } encoding) problem = $"came in the content encoding {encoding}, which was not asked for, and is not unpacked; look at what stands between this client and VINR. It {problem}";
        return new(
            $"The answer to {call.Operation} {problem} ({(status is { } code ? (int)code : "no status")}, {contentType ?? "no content type"}{(request is null ? "" : $", request {request}")}).{RepeatAdvice.For(call, call.Changes)}",
            cause)
        {
            RequestId = request,
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            OutcomeUnknown = call.Changes,
            RepeatBefore = call.RepeatBefore,
            StatusCode = status,
            ContentType = contentType,
            Excerpt = BodyExcerpt.Of(cause is ResponseTooLargeException large ? large.Beginning : attempt.Body.Bytes, MostExcerptBytes, call.Settings.Key),
        };
    }
}
