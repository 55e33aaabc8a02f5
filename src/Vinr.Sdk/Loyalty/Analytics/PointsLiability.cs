using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What points are worth in money.</summary>
public sealed class PointsLiability : VinrResource
{
    [JsonConstructor]
    internal PointsLiability()
    {
    }

    /// <summary>How much, in minor units.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c> (assumed). Null when the answer is a number alone, which is what VINR shows.</summary>
    [JsonInclude]
    public string? Currency { get; internal set; }
}

/// <summary>Reads the liability as VINR shows it, a number of minor units, and as an object with an amount (assumed).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PointsLiabilityConverter : JsonConverter<PointsLiability>
{
    /// <inheritdoc />
    public override PointsLiability? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject
            ? JsonSerializer.Deserialize(ref reader, AnalyticsJson.Tolerant.TypeInfo<PointsLiability>())
            : new PointsLiability { Amount = JsonSerializer.Deserialize(ref reader, AnalyticsJson.Tolerant.TypeInfo<long>()) };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, PointsLiability value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AnalyticsJson.Tolerant.TypeInfo<PointsLiability>());
}
