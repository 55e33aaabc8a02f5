using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>How the sandbox writes JSON: compact, "€5 off" readable instead of escaped, instants as ISO 8601 in UTC, to the millisecond.</summary>
internal static class JsonWriting
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never inside HTML
        SkipValidation = true,
    };

    public static void WriteInstant(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? instant)
    {
        if (instant is { } known) writer.WriteString(name, known.UtcDateTime.AddTicks(-(known.Ticks % TimeSpan.TicksPerMillisecond)));
        else writer.WriteNull(name);
    }

    public static void WriteNumber(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }

    public static void WriteMap(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<KeyValuePair<string, string>> map)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in map) writer.WriteString(key, value);
        writer.WriteEndObject();
    }
}
