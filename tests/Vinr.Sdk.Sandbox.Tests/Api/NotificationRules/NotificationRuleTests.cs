using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class NotificationRuleTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("notifications.rules")]
    [Shows("notifications.kept")]
    public async Task A_rule_is_made_listed_asked_for_and_deleted_once(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var rule = await api.MakeAsync(
            "/notification-rules", """{"trigger":"loyalty.points.expiring","leadTime":"14d","channels":["email","push"],"template":"points_expiring"}""");
        var other = await api.MakeAsync("/notification-rules", """{"trigger":"reward.unlocked","channels":["webhook"]}""");

        JsonAssert.AssertJson(
            """
            {"id":"*","object":"notification_rule","trigger":"loyalty.points.expiring","leadTime":"14d","channels":["email","push"],"template":"points_expiring","created":"2026-01-05T09:00:00Z"}
            """,
            rule);
        Assert.Equal(rule.Text, (await api.GetAsync($"/notification-rules/{rule.Id}")).Text);
        Assert.Equal([other.Id, rule.Id], (await api.GetAsync("/notification-rules")).Ids);
        Assert.Equal(200, (await api.DeleteAsync($"/notification-rules/{rule.Id}")).Status);
        Assert.Equal(404, (await api.DeleteAsync($"/notification-rules/{rule.Id}")).Status);
        Assert.Equal(405, (await api.PostAsync($"/notification-rules/{other.Id}", "{}")).Status);
    }

    [Fact]
    public async Task The_event_carries_the_transaction_and_what_is_left_of_it()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        var shop = await Shop.OpenAsync(api);
        await api.MakeAsync("/notification-rules", """{"trigger":"loyalty.points.expiring","lead_time":"30d","channels":["email"]}""");
        await shop.PayAsync(15_000);
        await shop.RedeemAsync();

        api.Sandbox.Clock.Advance(TimeSpan.FromDays(360));

        var told = (await api.GetAsync("/events?type=loyalty.points.expiring")).Json.GetProperty("data")[0].GetProperty("data").GetProperty("object");
        Assert.Equal((150, 50, shop.Account), (told.GetProperty("amount").GetInt32(), told.GetProperty("remaining").GetInt32(), told.GetProperty("account").GetString()));
        var unlocked = (await api.GetAsync("/events?type=reward.unlocked")).Json.GetProperty("data")[0].GetProperty("data").GetProperty("object");
        Assert.Equal(
            (shop.Reward, 100, shop.Account, "cust_abc123"),
            (unlocked.GetProperty("id").GetString(), unlocked.GetProperty("cost").GetInt32(), unlocked.GetProperty("account").GetString(), unlocked.GetProperty("customer").GetString()));
    }

    [Theory]
    [InlineData("""{"trigger":"loyalty.points.expiring","channels":["email"]}""", "leadTime")]
    [InlineData("""{"trigger":"loyalty.points.expiring","channels":["email"],"leadTime":"2w"}""", "leadTime")]
    [InlineData("""{"trigger":"loyalty.points.expiring","channels":["email"],"leadTime":"-1d"}""", "leadTime")]
    [InlineData("""{"trigger":"loyalty.points.expiring","channels":["pigeon"],"leadTime":"14d"}""", "channels[0]")]
    [InlineData("""{"trigger":"loyalty.points.earned"}""", "channels")]
    [InlineData("""{"trigger":"payment.completed","channels":["email"]}""", "trigger")]
    public async Task A_bad_field_is_named(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await api.PostAsync("/notification-rules", body);

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }
}
