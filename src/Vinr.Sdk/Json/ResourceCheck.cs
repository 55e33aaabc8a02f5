using System.Globalization;
using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>
/// Tells a resource from other JSON that the tolerant readers take for one: an empty object, an error, an envelope around something.
/// What an answer is must have its id; what a resource only links to may come in any state.
/// </summary>
internal static class ResourceCheck
{
    /// <exception cref="JsonException">The answer carries an error, it has no id where its kind has one, or nothing in it is known.</exception>
    public static void Ensure<T>(T resource, ReadOnlySpan<byte> json)
        where T : VinrResource
    {
        if (resource.AdditionalProperties is { } others && others.TryGetValue("error", out var error) && error.ValueKind != JsonValueKind.Null)
        {
            throw Error();
        }

        if (resource is IIdentified) EnsureId(resource, json);
        else EnsureSomethingKnown(resource, json);
    }

    /// <exception cref="JsonException">There is no id where the kind has one.</exception>
    public static void EnsureId<T>(T resource, ReadOnlySpan<byte> json)
        where T : VinrResource
    {
        if (resource is IIdentified { Id: var id } && (!CanBeSeen(id) || (MayBeNoText(id) && !IsText(json))))
        {
            throw new JsonException($"It is no {typeof(T).Name}, which has an id of text.");
        }
    }

    public static JsonException Error() => new("It carries an \"error\", and its status says success.");

    // A kind without an id: what has one all the same is at least some resource, and none that wraps another.
    private static void EnsureSomethingKnown<T>(T resource, ReadOnlySpan<byte> json)
        where T : VinrResource
    {
        var unknown = (resource.AdditionalProperties?.Count ?? 0) + (resource.Tag is null ? 0 : 1);
        if (Fields(json) > unknown || resource.AdditionalProperties?.ContainsKey("id") == true) return;

        throw new JsonException($"It is no {typeof(T).Name}: it has no field of one.");
    }

    private static bool CanBeSeen(string id)
    {
        foreach (var character in id)
        {
            if (!char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format)) return true;
        }

        return false;
    }

    // The readers keep a number or a truth value as its JSON text.
    private static bool MayBeNoText(string id) => char.IsAsciiDigit(id[0]) || id[0] == '-' || id is "true" or "false";

    private static bool IsText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var isText = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("sessionId"u8) || reader.ValueTextEquals("session_id"u8);
            reader.Read();
            if (isId) isText = reader.TokenType == JsonTokenType.String; // of two the readers keep the latter
            reader.Skip();
        }

        return isText;
    }

    private static int Fields(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var fields = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            fields++;
            reader.Read();
            reader.Skip();
        }

        return fields;
    }
}
