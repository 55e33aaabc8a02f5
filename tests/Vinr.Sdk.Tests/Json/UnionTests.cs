using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Unions are read into their variant, and kept when there is none for them.</summary>
public sealed class UnionTests
{
    [Fact]
    public void Every_kind_of_award_is_told_apart()
    {
        Assert.Equal(1.5m, Assert.IsType<PerAmountAward>(Award("""{"type":"per_amount","per":100,"points":1.5}""")).Points);
        Assert.Equal(500, Assert.IsType<FixedAward>(Award("""{"points":500,"type":"fixed"}""")).Points);
        Assert.Equal(1.2m, Assert.IsType<PerCurrencyAward>(Award("""{"type":"per_currency","rates":{"GBP":"1.2"}}""")).Rates["GBP"]);
    }

    [Theory]
    [InlineData("""{"type":"lottery","chance":0.1}""", "lottery")]
    [InlineData("""{"type":7}""", "")]
    [InlineData("{}", "")]
    [InlineData("\"double\"", "")]
    [InlineData("[1]", "")]
    [Keeps("data.unknown")]
    public void An_award_of_another_kind_is_kept(string json, string type)
    {
        var rule = VinrJson.Deserialize<EarningRule>($$"""{"award":{{json}}}""");

        var award = Assert.IsType<UnknownEarningAward>(rule.Award);
        Assert.Equal(type, award.Type);
        Assert.Equal(json, award.Json.GetRawText());
        AssertSame(json, JsonNode.Parse(VinrJson.Serialize(rule))!["award"]);
    }

    [Theory]
    [InlineData("discount", """{"amount":500,"currency":"EUR"}""", typeof(DiscountBenefit))]
    [InlineData("discount_percent", """{"percent":12.5}""", typeof(PercentDiscountBenefit))]
    [InlineData("discount_amount", """{"amount":500,"currency":"EUR"}""", typeof(AmountDiscountBenefit))]
    [InlineData("store_credit", """{"amount":500,"currency":"EUR"}""", typeof(StoreCreditBenefit))]
    [InlineData("free_product", """{"product":"mug","quantity":2}""", typeof(FreeProductBenefit))]
    [InlineData("partner", """{"partner":"cinema","sku":"T-1"}""", typeof(PartnerBenefit))]
    public void Every_kind_of_benefit_is_read_in_both_forms(string type, string fields, Type variant)
    {
        var flat = $$"""{"type":"{{type}}",{{fields[1..]}}""";
        var inBenefit = VinrJson.Deserialize<Reward>($$"""{"benefit":{{flat}}}""");
        var inValue = VinrJson.Deserialize<Reward>($$"""{"type":"{{type}}","value":{{fields}}}""");
        var valueFirst = VinrJson.Deserialize<Reward>($$"""{"value":{{fields}},"type":"{{type}}"}""");

        Assert.All([inBenefit, inValue, valueFirst], reward =>
        {
            Assert.IsType(variant, reward.Benefit);
            Assert.Null(reward.AdditionalProperties);
            AssertSame(flat, JsonNode.Parse(VinrJson.Serialize(reward.Benefit!)));
            AssertSame(flat, JsonNode.Parse(VinrJson.Serialize(VinrJson.Deserialize<Reward>(VinrJson.Serialize(reward)).Benefit!)));
        });
    }

    [Theory]
    [InlineData("""{"benefit":{"type":"discount","amount":500,"currency":"EUR","brand_new":[1]}}""")]
    [InlineData("""{"type":"discount_percent","value":{"percent":10,"brand_new":[1]}}""")]
    [InlineData("""{"benefit":{"type":"tree","planted":7}}""")]
    [InlineData("""{"benefit":"a hug"}""")]
    [InlineData("""{"type":"tree","value":{"planted":7}}""")]
    [InlineData("""{"type":"tree","value":[7]}""")]
    [InlineData("""{"type":"tree"}""")]
    [InlineData("""{"type":"discount_percent","value":10}""")]
    [InlineData("""{"benefit":{"type":"discount","amount":500,"currency":"EUR"},"type":"discount_amount","value":{"amount":500,"currency":"EUR"}}""")]
    [InlineData("""{"value":{"planted":7}}""")]
    public void A_reward_is_written_in_the_form_that_it_came_in(string json)
    {
        var written = JsonNode.Parse(VinrJson.Serialize(VinrJson.Deserialize<Reward>(json)))!.AsObject();

        var form = new JsonObject(written.Where(field => field.Key is "benefit" or "type" or "value").Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        AssertSame(json, form);
    }

    [Fact]
    [Keeps("data.unknown")]
    public void A_benefit_of_another_kind_shows_all_of_it()
    {
        var inBenefit = Assert.IsType<UnknownRewardBenefit>(VinrJson.Deserialize<Reward>("""{"benefit":{"type":"tree","planted":7}}""").Benefit);
        var inValue = Assert.IsType<UnknownRewardBenefit>(VinrJson.Deserialize<Reward>("""{"value":{"planted":7},"type":"tree"}""").Benefit);

        Assert.Equal("tree", inBenefit.Type);
        Assert.Equal("tree", inValue.Type);
        AssertSame("""{"type":"tree","planted":7}""", JsonNode.Parse(inBenefit.Json.GetRawText()));
        AssertSame("""{"type":"tree","value":{"planted":7}}""", JsonNode.Parse(inValue.Json.GetRawText()));
    }

    [Fact]
    public void A_variant_that_is_known_keeps_fields_that_are_not()
    {
        var benefit = VinrJson.Deserialize<Reward>("""{"type":"discount_percent","value":{"percent":10,"max":[1]}}""").Benefit!;

        Assert.Equal("[1]", benefit.AdditionalProperties!["max"].GetRawText());
    }

    private static EarningAward? Award(string json) => VinrJson.Deserialize<EarningRule>($$"""{"award":{{json}}}""").Award;

    private static void AssertSame(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {expected}, got {actual?.ToJsonString()}");
}
