using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>
/// What a condition compares with: text, a number, a truth value, a moment, or several of them for <c>in</c>, <c>not_in</c> and
/// <c>between</c>. Single values convert by themselves: <c>Value = "gold"</c>, <c>Value = 5_000</c>.
/// </summary>
[JsonConverter(typeof(SegmentValueConverter))]
public sealed class SegmentValue
{
    private SegmentValue(JsonElement json) => Json = json;

    /// <summary>The value as JSON.</summary>
    public JsonElement Json { get; }

    /// <summary>Text, such as the key of a tier.</summary>
    public static implicit operator SegmentValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Make(writer => writer.WriteStringValue(value));
    }

    /// <summary>A whole number: points, minor units, days.</summary>
    public static implicit operator SegmentValue(long value) => Make(writer => writer.WriteNumberValue(value));

    /// <summary>A number.</summary>
    public static implicit operator SegmentValue(decimal value) => Make(writer => writer.WriteNumberValue(value));

    /// <summary>A truth value.</summary>
    public static implicit operator SegmentValue(bool value) => Make(writer => writer.WriteBooleanValue(value));

    /// <summary>A moment, written in ISO 8601.</summary>
    public static implicit operator SegmentValue(DateTimeOffset value) => Make(writer => writer.WriteStringValue(value.UtcDateTime));

    /// <summary>Several values: those to be one of, or the two to lie between.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    public static SegmentValue Of(params SegmentValue[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Array.Exists(values, static value => value is null)) throw new ArgumentNullException(nameof(values), "A value is null.");
        return Make(writer =>
        {
            writer.WriteStartArray();
            foreach (var value in values) value.Json.WriteTo(writer);
            writer.WriteEndArray();
        });
    }

    /// <summary>Any other JSON, for what this version does not know.</summary>
    /// <param name="json">The JSON.</param>
    public static SegmentValue From(JsonElement json) => new(json.Clone());

    /// <summary>The value as JSON text.</summary>
    public override string ToString() => Json.GetRawText();

    private static SegmentValue Make(Action<Utf8JsonWriter> content)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json)) content(writer);
        var reader = new Utf8JsonReader(json.WrittenSpan);
        return new(JsonElement.ParseValue(ref reader));
    }
}

/// <summary>Reads and writes the value of a condition, whatever JSON it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SegmentValueConverter : JsonConverter<SegmentValue>
{
    /// <inheritdoc />
    public override SegmentValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SegmentValue.From(JsonElement.ParseValue(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SegmentValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Json.WriteTo(writer);
    }
}
