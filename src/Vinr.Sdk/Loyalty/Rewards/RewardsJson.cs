using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of rewards.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Reward))]
[JsonSerializable(typeof(RewardBenefit))]
[JsonSerializable(typeof(DiscountBenefit))]
[JsonSerializable(typeof(PercentDiscountBenefit))]
[JsonSerializable(typeof(AmountDiscountBenefit))]
[JsonSerializable(typeof(StoreCreditBenefit))]
[JsonSerializable(typeof(FreeProductBenefit))]
[JsonSerializable(typeof(PartnerBenefit))]
[JsonSerializable(typeof(UnknownRewardBenefit))]
internal sealed partial class RewardsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, aliases: [new(typeof(Reward), "cost", "pointsCost")]);
}
