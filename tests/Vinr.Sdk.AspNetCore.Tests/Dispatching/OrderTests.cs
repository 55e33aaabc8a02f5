using System.Net;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Dispatching;

/// <summary>Events come in any order, and handlers can know.</summary>
public sealed class OrderTests
{
    [Fact]
    [Keeps("inbox.order")]
    public async Task An_event_older_than_the_latest_of_its_member_is_stale()
    {
        var stale = new Dictionary<string, bool>();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>((earned, context, _) => Note(stale, earned, context)), o => o.TrackOrder = true);

        await app.DeliverAsync(Delivery.Earned("evt_first", created: Delivery.Now));
        await app.DeliverAsync(Delivery.Earned("evt_older", created: Delivery.Now.AddSeconds(-1)));
        await app.DeliverAsync(Delivery.Earned("evt_same", created: Delivery.Now));
        await app.DeliverAsync(Delivery.Earned("evt_other", "loy_2", Delivery.Now.AddHours(-1)));
        await app.DeliverAsync(Delivery.Earned("evt_later", created: Delivery.Now.AddSeconds(1)));
        await app.DeliverAsync(Delivery.Earned("evt_between", created: Delivery.Now));

        Assert.Equal(["evt_between", "evt_older"], stale.Where(pair => pair.Value).Select(pair => pair.Key).Order());
        Assert.Equal(6, stale.Count);
    }

    [Fact]
    public async Task Nothing_is_stale_unless_order_is_tracked()
    {
        var stale = new Dictionary<string, bool>();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>((earned, context, _) => Note(stale, earned, context)));

        await app.DeliverAsync(Delivery.Earned("evt_1", created: Delivery.Now));
        await app.DeliverAsync(Delivery.Earned("evt_2", created: Delivery.Now.AddHours(-1)));

        Assert.All(stale.Values, Assert.False);
    }

    [Fact]
    [Keeps("inbox.order")]
    public async Task Without_the_order_an_event_is_handled_all_the_same()
    {
        var stale = new Dictionary<string, bool>();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>((earned, context, _) => Note(stale, earned, context)).UseInbox(_ => new BreakingInbox { OrderBreaks = true }), o => o.TrackOrder = true);

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.False(stale["evt_1"]);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("12 Warning", StringComparison.Ordinal));
    }

    private static Task Note(Dictionary<string, bool> stale, PointsEarned earned, VinrEventContext context)
    {
        stale[earned.Id] = context.IsStale;
        return Task.CompletedTask;
    }
}
