using Vinr.Sdk.Errors;

namespace Vinr.Sdk.Transport;

/// <summary>Reads the answer of a call, once there is one: a success into what the caller wants, anything else into an exception.</summary>
internal static class Answer
{
    /// <summary>What an answer that is no success means; null for a success. Not thrown here: each rethrow on the way up costs as much as the call.</summary>
    public static VinrException? Refusal(VinrCall call, ClientSettings settings) => (int)call.Result.Status switch
    {
        >= 200 and < 300 => null,
        >= 400 => ApiFailure.ToException(call, settings),
        >= 300 => FormatFailure.Of(call, "is a redirect, which is never followed since it would carry the key along; check BaseAddress", settings),
        _ => FormatFailure.Of(call, "is no final answer", settings),
    };

    /// <summary>Whether VINR gave the stored answer of an earlier request.</summary>
    public static bool IsReplay(ResponseHeaders headers) =>
        string.Equals(headers.First(WireHeaders.Replayed), "true", StringComparison.OrdinalIgnoreCase);

    public static VinrResponse Describe(VinrCall call, ClientSettings settings) => new()
    {
        StatusCode = call.Result.Status,
        IdempotencyKey = call.IdempotencyKey,
        Attempts = call.Attempts,
        Headers = call.Result.HeadersWithout(settings.Key),
    };
}
