using System.Text.Json;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Tells the kinds of benefit apart.</summary>
internal sealed class RewardBenefitConverter : UnionConverter<RewardBenefit>
{
    protected override RewardBenefit? Read(string type, JsonElement json, JsonSerializerOptions options) => type switch
    {
        DiscountBenefit.Name => json.Deserialize(options.TypeInfo<DiscountBenefit>()),
        PercentDiscountBenefit.Name => json.Deserialize(options.TypeInfo<PercentDiscountBenefit>()),
        AmountDiscountBenefit.Name => json.Deserialize(options.TypeInfo<AmountDiscountBenefit>()),
        StoreCreditBenefit.Name => json.Deserialize(options.TypeInfo<StoreCreditBenefit>()),
        FreeProductBenefit.Name => json.Deserialize(options.TypeInfo<FreeProductBenefit>()),
        PartnerBenefit.Name => json.Deserialize(options.TypeInfo<PartnerBenefit>()),
        _ => new UnknownRewardBenefit(json, standsInBenefit: true),
    };
}
