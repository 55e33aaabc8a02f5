using Xunit;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>A delivery without an event's id cannot be told from another: an inbox would swallow the second.</summary>
public sealed class EventIdTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error":{"code":"oops"}}""")]
    [InlineData("""{"id":null,"type":"loyalty.points.earned"}""")]
    [InlineData("""{"id":" ","type":"loyalty.points.earned"}""")]
    [InlineData("""{"id":5,"type":"loyalty.points.earned"}""")]
    [InlineData("""{"type":"loyalty.points.earned","data":{"object":{"id":"ptx_1"}}}""")]
    [Keeps("webhooks.whole")]
    public void A_signed_body_without_an_id_is_no_event(string json) =>
        Assert.Contains("id", Assert.Throws<VinrResponseFormatException>(() => Delivery.Of(json).Read()).Message, StringComparison.Ordinal);

    [Fact]
    public void The_snapshot_may_have_none() =>
        Assert.Equal(5, Assert.IsType<PointsEarned>(Delivery.Of("""{"id":"evt_1","type":"loyalty.points.earned","data":{"object":{"amount":5}}}""").Read()).Transaction!.Amount);
}
