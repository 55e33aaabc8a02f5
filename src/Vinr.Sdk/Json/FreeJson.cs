using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vinr.Sdk.Json;

/// <summary>JSON of the caller's own making, for what this version has no member for.</summary>
internal static class FreeJson
{
    // As deep as the writer goes, so that a body that could be written can be read again.
    private const int MostDepth = 1000;

    /// <exception cref="ArgumentException">It cannot be written.</exception>
    public static byte[] Bytes(JsonNode body) => Written(json => Write(json, "body", body));

    /// <summary>An object with fields put over it: each replaces one of the same name, in camelCase or in snake_case.</summary>
    /// <param name="body">The object; empty for none.</param>
    /// <param name="fields">The fields.</param>
    /// <exception cref="ArgumentException">The body is no object, or a field cannot be written.</exception>
    public static byte[] Over(ReadOnlySpan<byte> body, IReadOnlyDictionary<string, JsonNode?> fields)
    {
        var under = body.IsEmpty ? default(JsonElement?) : Read(body);
        return Written(json =>
        {
            json.WriteStartObject();
            if (under is { } typed) Keep(json, typed, fields);
            foreach (var (name, value) in fields) Write(json, name, value, named: true);
            json.WriteEndObject();
        });
    }

    /// <summary>Whether two names are one field: VINR spells it in camelCase or in snake_case.</summary>
    public static bool SameField(string one, string other) => one == other || Snake(one) == other || one == Snake(other);

    private static void Keep(Utf8JsonWriter json, JsonElement typed, IReadOnlyDictionary<string, JsonNode?> fields)
    {
        foreach (var field in typed.EnumerateObject())
        {
            if (!fields.Keys.Any(name => SameField(name, field.Name))) field.WriteTo(json);
        }
    }

    private static JsonElement Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MostDepth });
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Object
            ? json
            : throw new ArgumentException("RequestOptions.ExtraFields can be added to a body that is an object, and this one is none.", "RequestOptions.ExtraFields");
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MostDepth })) write(json);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, JsonNode? value, bool named = false)
    {
        try
        {
            if (named) json.WritePropertyName(name);
            if (value is null) json.WriteNullValue();
            else value.WriteTo(json);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or NotSupportedException or JsonException)
        {
            throw new ArgumentException($"\"{name}\" cannot be written as JSON; look for text in it that is no Unicode, and for values that are no JSON. Nothing was sent.", name, e);
        }
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
