using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of what rewards give.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RewardBenefit))]
[JsonSerializable(typeof(DiscountBenefit))]
[JsonSerializable(typeof(PercentDiscountBenefit))]
[JsonSerializable(typeof(AmountDiscountBenefit))]
[JsonSerializable(typeof(StoreCreditBenefit))]
[JsonSerializable(typeof(FreeProductBenefit))]
[JsonSerializable(typeof(PartnerBenefit))]
[JsonSerializable(typeof(UnknownRewardBenefit))]
internal sealed partial class RewardBenefitsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default);
}
