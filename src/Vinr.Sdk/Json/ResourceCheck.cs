using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>
/// Tells a resource from other JSON that the tolerant readers take for one: an empty object, an error, an envelope around something.
/// What an answer is must have its id; what a resource only links to may come in any state.
/// </summary>
internal static class ResourceCheck
{
    /// <exception cref="JsonException">The answer carries an error, or it has no id where its kind has one.</exception>
    public static void Ensure<T>(T resource, ReadOnlySpan<byte> json)
        where T : VinrResource
    {
        if (resource.AdditionalProperties is { } others && others.TryGetValue("error", out var error) && error.ValueKind != JsonValueKind.Null)
        {
            throw Error();
        }

        EnsureId(resource, json);
    }

    /// <exception cref="JsonException">There is no id where the kind has one.</exception>
    public static void EnsureId<T>(T resource, ReadOnlySpan<byte> json)
        where T : VinrResource
    {
        if (resource is IIdentified { Id: var id } && (string.IsNullOrWhiteSpace(id) || (MayBeNoText(id) && !IsText(id, json))))
        {
            throw new JsonException($"It is no {typeof(T).Name}, which has an id of text.");
        }
    }

    public static JsonException Error() => new("It carries an \"error\", and its status says success.");

    // The readers keep a number or a truth value as its JSON text.
    private static bool MayBeNoText(string id) => char.IsAsciiDigit(id[0]) || id[0] == '-' || id is "true" or "false";

    private static bool IsText(string id, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(id)) return true;
            reader.Skip();
        }

        return false;
    }
}
