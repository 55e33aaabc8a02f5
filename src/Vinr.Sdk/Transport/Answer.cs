using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Errors;

namespace Vinr.Sdk.Transport;

/// <summary>Reads the answer of a call, once there is one: a success into what the caller wants, anything else into an exception.</summary>
internal static class Answer
{
    /// <summary>Whether the call succeeded. An error or something unreadable is thrown.</summary>
    public static void EnsureSuccess(VinrCall call, ClientSettings settings)
    {
        switch ((int)call.Result.Status)
        {
            case >= 200 and < 300:
                return;
            case >= 400:
                throw ApiFailure.ToException(call, settings);
            case >= 300:
                throw FormatFailure.Of(call, "is a redirect, which is never followed since it would carry the key along; check BaseAddress", settings);
            default:
                throw FormatFailure.Of(call, "is no final answer", settings);
        }
    }

    public static T Parse<T>(VinrCall call, JsonTypeInfo<T> type, ClientSettings settings)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(call.Result.Body.Bytes, type) is { } value) return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw FormatFailure.Of(call, $"is not the JSON that was expected: {BodyExcerpt.Message(e, settings.Key)}", settings);
        }

        throw FormatFailure.Of(call, "is the JSON value null", settings);
    }

    /// <summary>Whether VINR gave the stored answer of an earlier request.</summary>
    public static bool IsReplay(ResponseHeaders headers) =>
        string.Equals(headers.First(WireHeaders.Replayed), "true", StringComparison.OrdinalIgnoreCase);

    public static VinrResponse Describe(VinrCall call, ClientSettings settings)
    {
        var headers = call.Result.HeadersWithout(settings.Key);
        return new()
        {
            StatusCode = call.Result.Status,
            RequestId = headers.First(WireHeaders.RequestId),
            IdempotencyKey = call.IdempotencyKey,
            Replayed = IsReplay(headers),
            Attempts = call.Attempts,
            Headers = headers,
        };
    }
}
