using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

/// <summary>Days, also where VINR sends an instant: then its day in UTC. Written as <c>2026-01-31</c>.</summary>
internal sealed class TolerantDate : JsonConverter<DateOnly>
{
    private static readonly TolerantInstant Instant = new();

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.FromDateTime(Instant.Read(ref reader, typeof(DateTimeOffset), options).UtcDateTime);

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
