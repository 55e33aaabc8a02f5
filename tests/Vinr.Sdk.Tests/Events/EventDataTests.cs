using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Events;

/// <summary>The resource of an event, in <c>data.object</c> or in <c>data</c> itself.</summary>
public sealed class EventDataTests
{
    [Theory]
    [InlineData("""{"object":{"id":"ptx_1","points_after":150}}""")]
    [InlineData("""{"id":"ptx_1","points_after":150}""")]
    [InlineData("""{"object":"points_transaction","id":"ptx_1","points_after":150}""")]
    public void The_resource_is_found_in_both_places(string data)
    {
        var happened = VinrJson.Deserialize<VinrEvent>($$"""{"type":"loyalty.points.earned","data":{{data}}}""");

        Assert.Equal("ptx_1", happened.Data.Object!.Value.GetProperty("id").GetString());
        Assert.Equal(150, happened.Data.ObjectAs<PointsTransaction>()!.BalanceAfter);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(data), JsonNode.Parse(VinrJson.Serialize(happened))!["data"]));
    }

    [Fact]
    public void What_stands_beside_the_resource_is_kept()
    {
        var data = VinrJson.Deserialize<EventData>("""{"object":{"id":"loy_1"},"previous":{"tier":"silver"}}""");

        Assert.Equal("""{"tier":"silver"}""", data.AdditionalProperties!["previous"].GetRawText());
        Assert.Equal("""{"object":{"id":"loy_1"},"previous":{"tier":"silver"}}""", VinrJson.Serialize(data));
    }

    [Theory]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"object":null}}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("{}")]
    public void An_event_without_a_resource_has_none(string json)
    {
        var happened = VinrJson.Deserialize<VinrEvent>(json);

        Assert.Null(happened.Data.Object);
        Assert.Null(happened.Data.ObjectAs<LoyaltyAccount>());
    }

    [Fact]
    public void A_resource_that_is_not_of_the_model_is_said_to_be_so()
    {
        var data = VinrJson.Deserialize<EventData>("""{"object":{"balance":"none"}}""");

        Assert.Throws<VinrResponseFormatException>(() => data.ObjectAs<LoyaltyAccount>());
    }
}
