using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>How the sandbox writes kinds of values that several resources have: instants as ISO 8601 in UTC, to the millisecond.</summary>
internal static class JsonWriting
{
    /// <summary>The id of a resource, and what it is.</summary>
    [SandboxRule("answers.object", Grade.Illustrative, "A resource says in object what it is: payment.", Page = "API overview (API reference), Pagination")]
    [SandboxRule("answers.object_words", Grade.Assumed, "The other words are those of the API reference's events, loyalty_account and points_transaction among them, and else the resource's name.")]
    public static void WriteIdentity(this Utf8JsonWriter writer, string id, ReadOnlySpan<byte> word)
    {
        writer.WriteString("id"u8, id);
        writer.WriteString("object"u8, word);
    }

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

    public static void WriteTexts(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    public static void WritePeriod(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Period? period) =>
        writer.WriteObject(name, period, static (writer, it) =>
        {
            writer.WriteInstant("startsAt"u8, it.StartsAt);
            writer.WriteInstant("endsAt"u8, it.EndsAt);
        });

    /// <summary>An object, or null where there is none.</summary>
    public static void WriteObject<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writeMembers(writer, value);
        writer.WriteEndObject();
    }

    public static void WriteObjects<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<T> values, Action<Utf8JsonWriter, T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            writeMembers(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
