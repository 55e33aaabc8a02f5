using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Segmentation</em>, and the facts that it names.</summary>
public sealed class SegmentationTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("segments.operators")]
    public async Task A_segment_is_made_of_conditions(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var segment = await vinr.Loyalty.Segments.CreateAsync(new()
        {
            Program = "prog_default",
            Name = "lapsed_90d",
            Match = SegmentMatch.All,
            Conditions =
            [
                new() { Fact = SegmentFact.Tier, Op = SegmentOperator.In, Value = SegmentValue.Of("gold", "platinum") },
                new() { Fact = SegmentFact.LastActivityDays, Op = SegmentOperator.Gte, Value = 90 },
            ],
        });

        Assert.StartsWith("seg_", segment.Id, StringComparison.Ordinal);
        Assert.Equal(["tier in [\"gold\",\"platinum\"]", "last_activity_days gte 90"], segment.Conditions.Select(each => $"{each.Fact} {each.Op} {each.Value}"));
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("segments.facts")]
    [Shows("segments.operators")]
    public async Task Every_fact_of_the_page_can_be_asked_for(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var segment = await vinr.Loyalty.Segments.CreateAsync(new()
        {
            Program = "prog_default",
            Name = "everything",
            Match = SegmentMatch.Any,
            Conditions =
            [
                new() { Fact = SegmentFact.Tier, Op = SegmentOperator.Eq, Value = "gold" },
                new() { Fact = SegmentFact.Country, Op = SegmentOperator.NotIn, Value = SegmentValue.Of("DE", "AT") },
                new() { Fact = SegmentFact.EnrolledDays, Op = SegmentOperator.Gt, Value = 30 },
                new() { Fact = SegmentFact.EmailSubscribed, Op = SegmentOperator.Eq, Value = true },
                new() { Fact = SegmentFact.Metadata("city"), Op = SegmentOperator.Neq, Value = "Delft" },
                new() { Fact = SegmentFact.Spend90d, Op = SegmentOperator.Between, Value = SegmentValue.Of(10_000, 50_000) },
                new() { Fact = SegmentFact.PointsBalance, Op = SegmentOperator.Lt, Value = 100 },
                new() { Fact = SegmentFact.RedemptionsTotal, Op = SegmentOperator.Lte, Value = 3 },
                new() { Fact = SegmentFact.LastActivityDays, Op = SegmentOperator.Gte, Value = 90 },
                new() { Fact = SegmentFact.OrdersLifetime, Op = SegmentOperator.Gte, Value = 5 },
            ],
        });

        Assert.Equal(10, (await vinr.Loyalty.Segments.RetrieveAsync(segment.Id)).Conditions.Count);
    }
}
