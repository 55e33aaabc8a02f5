using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of earning rules.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EarningRule))]
[JsonSerializable(typeof(EarningAward))]
[JsonSerializable(typeof(PerAmountAward))]
[JsonSerializable(typeof(FixedAward))]
[JsonSerializable(typeof(PerCurrencyAward))]
[JsonSerializable(typeof(UnknownEarningAward))]
internal sealed partial class EarningRulesJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, aliases: [new(typeof(EarningRule), "trigger", "event")]);
}
