using System.Text.Json;

namespace Vinr.Sdk.Errors;

/// <summary>
/// The members of VINR's error object, as far as a body has them. Bodies of errors come from proxies too: whatever is not as
/// documented is null here, and nothing throws.
/// </summary>
internal readonly record struct ErrorBody
{
    private const int MostText = 1000;

    public string? Type { get; private init; }

    public string? Code { get; private init; }

    public string? Message { get; private init; }

    public string? Param { get; private init; }

    public string? DeclineCode { get; private init; }

    public string? DocUrl { get; private init; }

    public string? RequestId { get; private init; }

    public string? Resource { get; private init; }

    /// <summary>Whether this is an error of VINR's own, not one of something between.</summary>
    /// <remarks>Others have an "error" too, with their status in it as a number; VINR's names are text.</remarks>
    public bool IsVinrs { get; private init; }

    /// <summary>Whether the key was used before with another payload (the code is documented).</summary>
    public bool IsIdempotencyConflict => Code == "idempotency_conflict";

    /// <summary>Whether the first request with the key still runs. Assumed: VINR shows no code for it.</summary>
    public bool IsIdempotencyInProgress => Code == "idempotency_in_progress";

    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("error", out var error)) return default;

            return error.ValueKind switch
            {
                JsonValueKind.Object => Of(error),
                JsonValueKind.String => new() { Message = error.GetString() },
                _ => default,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return default;
        }
    }

    /// <summary>The same as an exception may show it: without the key, should the service have echoed it, and of bounded length.</summary>
    public ErrorBody Shown(SecretKey key) => new()
    {
        Type = Shown(Type, key),
        Code = Shown(Code, key),
        Message = Shown(Message, key),
        Param = Shown(Param, key),
        DeclineCode = Shown(DeclineCode, key),
        DocUrl = Shown(DocUrl, key),
        RequestId = Shown(RequestId, key),
        Resource = Shown(Resource, key),
        IsVinrs = IsVinrs,
    };

    private static string? Shown(string? text, SecretKey key) => text is null ? null : BodyExcerpt.Cut(key.Redact(text), MostText);

    private static ErrorBody Of(JsonElement error) => new()
    {
        Type = Text(error, "type"),
        Code = Text(error, "code"),
        Message = Text(error, "message"),
        Param = Text(error, "param"),
        DeclineCode = Text(error, "decline_code") ?? Text(error, "declineCode"),
        DocUrl = Text(error, "doc_url") ?? Text(error, "docUrl"),
        RequestId = Text(error, "request_id") ?? Text(error, "requestId"),
        Resource = Text(error, "resource"),
        IsVinrs = IsText(error, "type") || IsText(error, "code"),
    };

    private static bool IsText(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && Text(error, name) is not null;

    private static string? Text(JsonElement error, string name)
    {
        if (!error.TryGetProperty(name, out var value)) return null;
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // text that is no text: invalid UTF-8, half a surrogate pair
        }
    }
}
