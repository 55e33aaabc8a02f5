using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Money off the next purchase, as the guide writes it: <c>"benefit":{"type":"discount",…}</c>.</summary>
public sealed class DiscountBenefit : RewardBenefit
{
    internal const string Name = "discount";

    [JsonConstructor]
    internal DiscountBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    internal override bool StandsInBenefit => true;

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";
}

/// <summary>A part of the next purchase off (documented).</summary>
public sealed class PercentDiscountBenefit : RewardBenefit
{
    internal const string Name = "discount_percent";

    [JsonConstructor]
    internal PercentDiscountBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How many per cent: 10 is a tenth off.</summary>
    [JsonInclude]
    public decimal Percent { get; internal set; }
}

/// <summary>Money off the next purchase (documented).</summary>
public sealed class AmountDiscountBenefit : RewardBenefit
{
    internal const string Name = "discount_amount";

    [JsonConstructor]
    internal AmountDiscountBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";
}

/// <summary>Money on the member's store credit (documented).</summary>
public sealed class StoreCreditBenefit : RewardBenefit
{
    internal const string Name = "store_credit";

    [JsonConstructor]
    internal StoreCreditBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";
}

/// <summary>A product for free (documented).</summary>
public sealed class FreeProductBenefit : RewardBenefit
{
    internal const string Name = "free_product";

    [JsonConstructor]
    internal FreeProductBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>The product.</summary>
    [JsonInclude]
    public string Product { get; internal set => field = value ?? ""; } = "";

    /// <summary>How many of it.</summary>
    [JsonInclude]
    public long Quantity { get; internal set; }
}

/// <summary>Something that a partner gives (documented).</summary>
public sealed class PartnerBenefit : RewardBenefit
{
    internal const string Name = "partner";

    [JsonConstructor]
    internal PartnerBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>The partner.</summary>
    [JsonInclude]
    public new string Partner { get; internal set => field = value ?? ""; } = "";

    /// <summary>The partner's number of the article.</summary>
    [JsonInclude]
    public string Sku { get; internal set => field = value ?? ""; } = "";
}

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

/// <summary>Tells the kinds of benefit apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RewardBenefitConverter : UnionConverter<RewardBenefit>
{
    private protected override JsonSerializerOptions Home => RewardBenefitsJson.Tolerant;

    private protected override RewardBenefit? Read(string type, JsonElement json) => type switch
    {
        DiscountBenefit.Name => json.Deserialize(Home.TypeInfo<DiscountBenefit>()),
        PercentDiscountBenefit.Name => json.Deserialize(Home.TypeInfo<PercentDiscountBenefit>()),
        AmountDiscountBenefit.Name => json.Deserialize(Home.TypeInfo<AmountDiscountBenefit>()),
        StoreCreditBenefit.Name => json.Deserialize(Home.TypeInfo<StoreCreditBenefit>()),
        FreeProductBenefit.Name => json.Deserialize(Home.TypeInfo<FreeProductBenefit>()),
        PartnerBenefit.Name => json.Deserialize(Home.TypeInfo<PartnerBenefit>()),
        _ => new UnknownRewardBenefit(json, standsInBenefit: true),
    };
}
