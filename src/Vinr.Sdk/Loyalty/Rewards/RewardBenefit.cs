using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>
/// What a member gets for a reward: <see cref="DiscountBenefit"/>, <see cref="PercentDiscountBenefit"/>,
/// <see cref="AmountDiscountBenefit"/>, <see cref="StoreCreditBenefit"/>, <see cref="FreeProductBenefit"/>,
/// <see cref="PartnerBenefit"/>. A kind that this version does not know is an <see cref="UnknownRewardBenefit"/>.
/// </summary>
/// <remarks>
/// VINR shows two forms, <c>"benefit":{"type":…}</c> in its launch guide and <c>"type":…, "value":{…}</c> elsewhere, where a value without a
/// type is a discount of an amount. Both are read; <see cref="Discount"/> is written in the first, the others in the second.
/// </remarks>
/// <example><code>var text = reward.Benefit is DiscountBenefit discount ? $"{discount.Amount} {discount.Currency}" : reward.Name;</code></example>
[JsonConverter(typeof(RewardBenefitConverter))]
public abstract class RewardBenefit : VinrResource
{
    private protected RewardBenefit()
    {
    }

    /// <summary>The kind as it stands on the wire, <c>discount</c>. Empty when the answer has none.</summary>
    public abstract string Type { get; }

    /// <summary>Whether it is written as <c>benefit</c>; else as <c>type</c> and <c>value</c>.</summary>
    internal virtual bool StandsInBenefit => false;

    /// <summary>Money off the next purchase, as the launch guide does it: <c>Discount(500, "EUR")</c> is €5 off.</summary>
    /// <param name="amount">How much, in the currency's minor unit.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    public static RewardBenefit Discount(long amount, string currency) => new DiscountBenefit { Amount = amount, Currency = currency };

    /// <summary>A part of the next purchase off (documented): <c>PercentDiscount(10)</c> is a tenth off.</summary>
    /// <param name="percent">How many per cent.</param>
    public static RewardBenefit PercentDiscount(decimal percent) => new PercentDiscountBenefit { Percent = percent };

    /// <summary>Money off the next purchase (documented), in the form with <c>type</c> and <c>value</c>.</summary>
    /// <param name="amount">How much, in the currency's minor unit.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    public static RewardBenefit AmountDiscount(long amount, string currency) => new AmountDiscountBenefit { Amount = amount, Currency = currency };

    /// <summary>Money on the member's store credit (documented).</summary>
    /// <param name="amount">How much, in the currency's minor unit.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    public static RewardBenefit StoreCredit(long amount, string currency) => new StoreCreditBenefit { Amount = amount, Currency = currency };

    /// <summary>A product for free (documented).</summary>
    /// <param name="product">The product.</param>
    /// <param name="quantity">How many of it.</param>
    public static RewardBenefit FreeProduct(string product, long quantity = 1) => new FreeProductBenefit { Product = product, Quantity = quantity };

    /// <summary>Something that a partner gives (documented).</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="sku">The partner's number of the article.</param>
    public static RewardBenefit Partner(string partner, string sku) => new PartnerBenefit { Partner = partner, Sku = sku };
}
