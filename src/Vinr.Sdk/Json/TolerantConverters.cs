using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

/// <summary>The converter for each kind of value that VINR may send in more than one form, made for the first such value.</summary>
internal sealed class TolerantConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Make(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Make(typeToConvert)!;

    private static JsonConverter? Make(Type type)
    {
        if (type == typeof(string)) return new TolerantText();
        if (type == typeof(long)) return new TolerantInt64();
        if (type == typeof(DateTimeOffset)) return new TolerantInstant();
        if (type == typeof(Dictionary<string, string>)) return new TolerantMetadata();
        if (type == typeof(int)) return new TolerantInt32();
        if (type == typeof(decimal)) return new TolerantDecimal();
        if (type == typeof(bool)) return new TolerantBoolean();
        if (type == typeof(DateOnly)) return new TolerantDate();
        return type == typeof(IReadOnlyList<string>) ? new TolerantTexts() : null;
    }
}
