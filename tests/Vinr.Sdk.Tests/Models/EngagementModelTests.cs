using System.Diagnostics;
using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Models;

/// <summary>What is particular to single models of tiers, segments, promotions, analytics and webhook endpoints.</summary>
public sealed class EngagementModelTests
{
    [Fact]
    public void A_benefit_of_a_tier_that_is_no_text_is_kept_as_its_json() =>
        Assert.Equal(
            ["Free shipping", """{"percent":5}""", "7"],
            VinrJson.Deserialize<Tier>("""{"benefits":["Free shipping",{"percent":5},null,7]}""").Benefits);

    [Theory]
    [InlineData("program")]
    [InlineData("program_id")]
    [InlineData("programId")]
    public void The_program_of_a_promotion_has_other_names(string name)
    {
        var promotion = VinrJson.Deserialize<Promotion>($$"""{"{{name}}":"prog_1"}""");

        Assert.Equal("prog_1", promotion.ProgramId);
        Assert.Null(promotion.AdditionalProperties);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("\"12345\"")]
    [InlineData("""{"amount":12345}""")]
    public void The_liability_is_read_as_a_number_and_as_an_object(string liability)
    {
        var summary = VinrJson.Deserialize<AnalyticsSummary>($$"""{"points_liability":{{liability}}}""");

        Assert.Equal(12_345, summary.PointsLiability!.Amount);
        Assert.Null(summary.PointsLiability.Currency);
    }

    [Theory]
    [InlineData("\"2026-01-31\"")]
    [InlineData("\"2026-01-31T23:59:59Z\"")]
    [InlineData("\"2026-02-01T00:30:00+01:00\"")]
    [InlineData("1769817600")]
    public void A_day_is_read_from_every_form_of_a_moment(string day) =>
        Assert.Equal(new DateOnly(2026, 1, 31), VinrJson.Deserialize<AnalyticsPeriod>($$"""{"gte":{{day}}}""").Gte);

    [Theory]
    [InlineData("\"gold\"")]
    [InlineData("5000.5")]
    [InlineData("false")]
    [InlineData("""["gold",7]""")]
    [InlineData("""{"from":1}""")]
    public void A_value_of_a_condition_is_any_json(string json)
    {
        var condition = VinrJson.Deserialize<SegmentCondition>($$"""{"value":{{json}}}""");

        Assert.Equal(json, condition.Value!.ToString());
        Assert.Equal(json, SegmentValue.From(condition.Value.Json).ToString());
        Assert.Equal(json, JsonNode.Parse(VinrJson.Serialize(condition))!["value"]!.ToJsonString());
    }

    [Fact]
    public void A_value_of_a_condition_is_never_a_missing_one()
    {
        Assert.Throws<ArgumentNullException>(() => SegmentValue.Of("gold", null!));
        Assert.Throws<ArgumentNullException>(() => { SegmentValue _ = (string)null!; });
        Assert.Throws<ArgumentException>(() => SegmentFact.Metadata(" "));
    }

    [Fact]
    [Keeps("secrets.webhooks")]
    public void The_secret_of_a_webhook_endpoint_shows_neither_as_text_nor_in_a_debugger()
    {
        var endpoint = VinrJson.Deserialize<WebhookEndpoint>("""{"id":"we_1","url":"https://shop.example/w","secret":"whsec_1"}""");
        var browsable = typeof(WebhookEndpoint).GetProperty(nameof(WebhookEndpoint.Secret))!
            .GetCustomAttributes(typeof(DebuggerBrowsableAttribute), inherit: false).Cast<DebuggerBrowsableAttribute>().Single();

        Assert.Equal("whsec_1", endpoint.Secret);
        Assert.Equal("we_1 https://shop.example/w", endpoint.ToString());
        Assert.Equal(DebuggerBrowsableState.Never, browsable.State);
    }
}
