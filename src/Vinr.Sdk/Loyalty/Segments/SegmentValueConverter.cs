using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Reads and writes the value of a condition, whatever JSON it is.</summary>
internal sealed class SegmentValueConverter : JsonConverter<SegmentValue>
{
    public override SegmentValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SegmentValue.From(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, SegmentValue value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}
