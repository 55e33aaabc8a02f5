using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

/// <summary>
/// Instants in the three forms that VINR's pages show: ISO 8601, Unix seconds, and a date alone (midnight UTC). Written as ISO 8601.
/// </summary>
internal sealed class TolerantInstant : JsonConverter<DateTimeOffset>
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public override bool HandleNull => true;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String when reader.TryGetDateTimeOffset(out var instant) => HasOffset(ref reader) ? instant : Parse(ref reader),
        JsonTokenType.String => Parse(ref reader),
        _ => FromSeconds(TolerantDecimal.Value(ref reader)),
    };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    // Without an offset the platform reads local time, which would differ from machine to machine; VINR means UTC.
    private static bool HasOffset(ref Utf8JsonReader reader)
    {
        var text = reader.HasValueSequence ? default : reader.ValueSpan;
        return text.Length > 10 && (text[^1] == 'Z' || text[10..].IndexOfAny((byte)'+', (byte)'-') >= 0);
    }

    private static DateTimeOffset Parse(ref Utf8JsonReader reader)
    {
        var text = reader.GetString();
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant)) return instant;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? FromSeconds(seconds)
            : throw new JsonException("A point in time was expected: ISO 8601, a date, or Unix seconds.");
    }

    private static DateTimeOffset FromSeconds(decimal seconds) =>
        seconds is >= -62_135_596_800 and <= 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw new JsonException("Unix seconds were expected; no calendar has this number.");
}

/// <summary>Days, also where VINR sends an instant: then its day in UTC. Written as <c>2026-01-31</c>.</summary>
internal sealed class TolerantDate : JsonConverter<DateOnly>
{
    private static readonly TolerantInstant Instant = new();

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.FromDateTime(Instant.Read(ref reader, typeof(DateTimeOffset), options).UtcDateTime);

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
