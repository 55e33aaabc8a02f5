using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class OfferWireTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("offers.start")]
    [Shows("offers.spelling")]
    public async Task An_offer_that_says_little_is_a_draft_for_everybody_once_from_now_on(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var offer = await api.MakeAsync("/offers", """{"name":"Double","incentive":{"type":"points_multiplier","multiplier":2}}""");

        JsonAssert.AssertJson(
            """
            {"id":"*","object":"offer","program":null,"name":"Double","incentive":{"type":"points_multiplier","multiplier":2},
             "targeting":{"segments":[],"tiers":[],"min_balance":null,"enrolled_before":null,"metadata":{} },
             "starts_at":"2026-01-05T09:00:00Z","ends_at":null,"max_redemptions":null,"per_member_limit":1,"redemptions":0,
             "status":"draft","active":false,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            offer);
    }

    [Theory, BothWays]
    [Shows("offers.update")]
    [Shows("offers.pause")]
    [Shows("offers.delete")]
    public async Task An_offer_is_paused_ended_revived_and_deleted(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var offer = await api.MakeAsync("/offers", """{"name":"Double","incentive":{"type":"points_multiplier","multiplier":2}}""");

        Assert.Equal(("active", true), Shown(await UpdateAsync("""{"active":true}""")));
        Assert.Equal(("paused", false), Shown(await UpdateAsync("""{"active":false}""")));
        Assert.Equal(("paused", false), Shown(await UpdateAsync("""{"ends_at":"2026-02-01"}""")));
        Assert.Equal(("active", true), Shown(await UpdateAsync("""{"active":true}""")));
        api.Sandbox.Clock.AdvanceTo(new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(("expired", false), Shown(await api.GetAsync($"/offers/{offer.Id}")));
        Assert.Equal("offer_not_publishable", (await api.PostAsync($"/offers/{offer.Id}", """{"active":true}""")).ErrorCode);
        Assert.Equal(("active", true), Shown(await UpdateAsync("""{"endsAt":null}""")));
        Assert.Equal("name", (await api.PostAsync($"/offers/{offer.Id}", """{"name":"Triple"}""")).ErrorParam);

        Assert.Equal(200, (await api.DeleteAsync($"/offers/{offer.Id}")).Status);
        Assert.Equal(404, (await api.DeleteAsync($"/offers/{offer.Id}")).Status);
        Assert.Equal(404, (await api.GetAsync($"/offers/{offer.Id}")).Status);

        Task<Answer> UpdateAsync(string body) => api.MakeAsync($"/offers/{offer.Id}", body);
    }

    [Theory, BothWays]
    [Shows("offers.kinds")]
    [Shows("offers.list")]
    public async Task An_offer_of_a_kind_is_active_at_once_or_from_its_start_on(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var now = await api.MakeAsync("/offers", """
            {"name":"€5 off","type":"fixed_discount","value":500,"criteria":{"min_order_amount":2000,"eligible_products":["prod_1"]},"ends_at":"2026-03-01"}
            """);
        var later = await api.MakeAsync("/offers", """{"name":"Buy one, get one","type":"bogo","starts_at":"2026-02-01"}""");

        JsonAssert.AssertJson(
            """
            {"id":"*","object":"offer","program":null,"name":"€5 off","type":"fixed_discount","value":500,"criteria":{"min_order_amount":2000,"eligible_products":["prod_1"]},
             "targeting":{"segments":[],"tiers":[],"min_balance":null,"enrolled_before":null,"metadata":{} },
             "starts_at":"2026-01-05T09:00:00Z","ends_at":"2026-03-01T00:00:00Z","max_redemptions":null,"per_member_limit":1,"redemptions":0,
             "status":"active","active":true,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            now);
        Assert.Equal(("draft", false), Shown(later));
        Assert.Equal([now.Id], (await api.GetAsync("/offers?active=true")).Ids);
        Assert.Equal([later.Id], (await api.GetAsync("/offers?active=false")).Ids);
        api.Sandbox.Clock.AdvanceTo(new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([later.Id, now.Id], (await api.GetAsync("/offers?active=true")).Ids);
        api.Sandbox.Clock.AdvanceTo(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([later.Id], (await api.GetAsync("/offers?active=true&status=active")).Ids);
    }

    [Theory]
    [InlineData("""{"name":"A","type":"free_gift"}""", "type")]
    [InlineData("""{"name":"A","type":"bogo","incentive":{"type":"points_multiplier","multiplier":2}}""", "incentive")]
    [InlineData("""{"name":"A","type":"bogo","criteria":{"age":1}}""", "criteria.age")]
    [InlineData("""{"name":"A","value":5}""", "incentive")]
    [InlineData("""{"name":"A","incentive":{"type":"x"},"value":5}""", "value")]
    public async Task A_bad_field_is_named(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await api.PostAsync("/offers", body);

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }

    private static (string? Status, bool Active) Shown(Answer offer) =>
        (offer.Json.GetProperty("status").GetString(), offer.Json.GetProperty("active").GetBoolean());
}
