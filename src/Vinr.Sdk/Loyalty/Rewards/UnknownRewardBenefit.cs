using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A benefit of a kind that this version does not know. It is written again as it came.</summary>
[JsonConverter(typeof(UnknownVariantConverter<UnknownRewardBenefit>))]
public sealed class UnknownRewardBenefit : RewardBenefit, IUnknownVariant<UnknownRewardBenefit>
{
    internal UnknownRewardBenefit(JsonElement json, bool standsInBenefit)
    {
        Json = json;
        StandsInBenefit = standsInBenefit;
    }

    /// <inheritdoc />
    public override string Type => UnionType.Of(Json);

    /// <summary>All of it: what stood in <c>benefit</c>, or the reward's <c>type</c> and <c>value</c> as one object.</summary>
    public JsonElement Json { get; }

    internal override bool StandsInBenefit { get; }

    static UnknownRewardBenefit IUnknownVariant<UnknownRewardBenefit>.From(JsonElement json) => new(json, standsInBenefit: true);
}
