using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Reads the currency of a program in both documented forms: an object for points, a code as text for money.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProgramCurrencyConverter : JsonConverter<ProgramCurrency>
{
    /// <inheritdoc />
    public override ProgramCurrency? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new ProgramCurrency { Code = reader.GetString() }
            : JsonSerializer.Deserialize(ref reader, ProgramsJson.Tolerant.TypeInfo<ProgramCurrency>());

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ProgramCurrency value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Code is { } code) writer.WriteStringValue(code);
        else JsonSerializer.Serialize(writer, value, ProgramsJson.Tolerant.TypeInfo<ProgramCurrency>());
    }
}
