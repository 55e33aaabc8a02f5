using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Turns the bytes of a body into the object they must be.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Parses the body; an empty one counts as <c>{}</c>.</summary>
    /// <exception cref="ApiException">400: not UTF-8, not JSON, not an object, or not announced as JSON.</exception>
    public static RequestObject Parse(ReadOnlyMemory<byte> body, string? contentType)
    {
        if (body.IsEmpty) return RequestObject.Empty;

        RequireJson(contentType);
        if (!Utf8.IsValid(body.Span)) throw ApiErrors.BodyInvalid("The body is not valid UTF-8.");

        var json = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        return json.IsEmpty ? RequestObject.Empty : RequestObject.Root(ParseDocument(json));
    }

    private static JsonElement ParseDocument(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            throw ApiErrors.BodyInvalid(string.Create(CultureInfo.InvariantCulture, $"The body is not valid JSON (line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1})."));
        }
    }

    private static void RequireJson(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !IsAny(type.MediaType, "application/json"))
            throw ApiErrors.BodyInvalid($"The Content-Type of a body must be application/json, and it is {Shown(contentType)}.");
        if (type.CharSet?.Trim('"') is { } charset && !IsAny(charset, "utf-8", "utf8"))
            throw ApiErrors.BodyInvalid($"A body of application/json must be in UTF-8, and its Content-Type says charset={charset}.");
    }

    private static string Shown(string? contentType) => string.IsNullOrWhiteSpace(contentType) ? "missing" : $"'{contentType}'";

    private static bool IsAny(string? name, params ReadOnlySpan<string> names)
    {
        foreach (var known in names)
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
