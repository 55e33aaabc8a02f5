using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Support.JsonAssert;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>Tiers, campaigns, promotions, offers, segments, referrals, store credit and analytics over the wire.</summary>
public sealed class EngagementTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("tiers.ascending")]
    [Shows("tiers.benefits")]
    public async Task A_tier_can_be_made_changed_listed_and_deleted(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);

        var silver = await api.MakeAsync("/tiers", $$"""
            {"program":"{{shop.Program}}","name":"Silver","min_points":50000,"benefits":["Free shipping"],"metadata":{"a":"b"} }
            """);

        AssertJson(
            $$"""
            {"id":"*","object":"tier","program":"{{shop.Program}}","name":"Silver","key":"silver","rank":1,"min_points":50000,
             "benefits":["Free shipping"],"metadata":{"a":"b"},"created":"2026-01-05T09:00:00Z"}
            """,
            silver);
        Assert.Equal(silver.Text, (await api.GetAsync($"/tiers/{silver.Id}")).Text);
        var list = (await api.GetAsync($"/tiers?program={shop.Program}")).Json.GetProperty("data").EnumerateArray();
        Assert.Equal([0, 50_000, 150_000], list.Select(tier => tier.GetProperty("min_points").GetInt64()));

        var changed = await api.MakeAsync($"/tiers/{silver.Id}", """{"name":"Argent","minPoints":60000,"benefits":null,"metadata":null}""");
        Assert.Equal(("argent", 60_000), (changed.Json.GetProperty("key").GetString(), changed.Json.GetProperty("min_points").GetInt32()));
        Assert.Equal(0, changed.Json.GetProperty("benefits").GetArrayLength());
        Assert.Equal(3, (await api.GetAsync($"/programs/{shop.Program}")).Json.GetProperty("tierConfig").GetProperty("tiers").GetArrayLength());

        Assert.Equal(200, (await api.DeleteAsync($"/tiers/{silver.Id}")).Status);
        Assert.Equal(404, (await api.DeleteAsync($"/tiers/{silver.Id}")).Status);
    }

    [Theory, BothWays]
    [Shows("answers.expand")]
    public async Task An_expanded_tier_is_the_tier(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        var member = (await api.GetAsync($"/tiers?program={shop.Program}&limit=1")).Json.GetProperty("data")[0];

        var one = (await api.GetAsync($"/loyalty-accounts/{shop.Account}?expand[]=tier")).Json;
        var listed = (await api.GetAsync("/loyalty-accounts?expand[]=tier")).Json.GetProperty("data")[0];

        Assert.Equal(member.GetRawText(), one.GetProperty("tier").GetRawText());
        Assert.Equal(member.GetRawText(), listed.GetProperty("tier").GetRawText());
    }

    [Theory, BothWays]
    public async Task A_campaign_weekend_doubles_points(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);

        var campaign = await api.MakeAsync("/campaigns", $$"""
            {"program":"{{shop.Program}}","name":"Double points weekend","audience":{"type":"all"},
             "schedule":{"starts_at":"2026-01-10","endsAt":"2026-01-12T00:00:00+01:00"},
             "mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}],
             "goal":{"metric":"repeat_rate","target":0.25},"metadata":{"a":"b"} }
            """);

        AssertJson(
            $$"""
            {"id":"*","object":"campaign","program":"{{shop.Program}}","name":"Double points weekend","audience":{"type":"all"},
             "schedule":{"startsAt":"2026-01-10T00:00:00Z","endsAt":"2026-01-11T23:00:00Z"},
             "mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}],
             "goal":{"metric":"repeat_rate","target":0.25},"status":"scheduled","metadata":{"a":"b"},"created":"2026-01-05T09:00:00Z"}
            """,
            campaign);
        api.Sandbox.Clock.AdvanceTo(new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero));
        await shop.PayAsync(1_000);
        Assert.Equal(20, await shop.BalanceAsync());
        Assert.Equal([campaign.Id], (await api.GetAsync($"/campaigns?program={shop.Program}&status=active")).Ids);
        Assert.Empty((await api.GetAsync("/campaigns?status=scheduled")).Ids);

        var draft = await api.MakeAsync($"/campaigns/{campaign.Id}", """{"schedule":null,"goal":null,"audience":{"type":"tier","tier":"Gold"},"mechanics":[]}""");
        Assert.Equal("draft", draft.Json.GetProperty("status").GetString());
        Assert.Equal("""{"type":"tier","tier":"gold"}""", draft.Json.GetProperty("audience").GetRawText());
        Assert.Equal(JsonValueKind.Null, draft.Json.GetProperty("schedule").ValueKind);

        Assert.Equal(200, (await api.DeleteAsync($"/campaigns/{campaign.Id}")).Status);
        Assert.Equal(404, (await api.GetAsync($"/campaigns/{campaign.Id}")).Status);
    }

    [Theory, BothWays]
    public async Task A_promotion_comes_back(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);

        var promotion = await api.MakeAsync("/promotions", $$"""
            {"programId":"{{shop.Program}}","name":"Triple","window":{"startsAt":"2026-01-01T00:00:00Z","endsAt":"2026-02-01T00:00:00Z"},
             "rules":{"type":"earn_multiplier","multiplier":3,"minSpend":5000} }
            """);

        AssertJson(
            $$"""
            {"id":"*","object":"promotion","programId":"{{shop.Program}}","name":"Triple","window":{"startsAt":"2026-01-01T00:00:00Z","endsAt":"2026-02-01T00:00:00Z"},
             "rules":{"type":"earn_multiplier","multiplier":3,"minSpend":5000},"status":"active","metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            promotion);
        await shop.PayAsync(5_000);
        Assert.Equal(150, await shop.BalanceAsync());
        Assert.Equal([promotion.Id], (await api.GetAsync($"/promotions?program_id={shop.Program}")).Ids);
        Assert.Equal(promotion.Text, (await api.GetAsync($"/promotions/{promotion.Id}")).Text);
    }

    [Theory, BothWays]
    public async Task An_offer_is_published_and_used(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);
        var segment = await api.MakeAsync("/segments", $$"""
            {"program":"{{shop.Program}}","name":"New","conditions":[{"fact":"orders_lifetime","op":"lt","value":1}]}
            """);

        var offer = await api.MakeAsync("/offers", $$"""
            {"name":"First order","incentive":{"type":"points_multiplier","multiplier":3},
             "targeting":{"segments":["{{segment.Id}}"],"tiers":["member"],"min_balance":0,"enrolled_before":"2026-02-01","metadata":{} },
             "starts_at":"2026-01-01","ends_at":"2026-03-01","max_redemptions":100,"per_member_limit":1}
            """);

        AssertJson(
            $$"""
            {"id":"*","object":"offer","program":null,"name":"First order","incentive":{"type":"points_multiplier","multiplier":3},
             "targeting":{"segments":["{{segment.Id}}"],"tiers":["member"],"min_balance":0,"enrolled_before":"2026-02-01T00:00:00Z","metadata":{} },
             "starts_at":"2026-01-01T00:00:00Z","ends_at":"2026-03-01T00:00:00Z","max_redemptions":100,"per_member_limit":1,"redemptions":0,
             "status":"draft","active":false,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            offer);
        var published = await api.MakeAsync($"/offers/{offer.Id}/publish", "");
        Assert.Equal("active", published.Json.GetProperty("status").GetString());
        await shop.PayAsync(1_000);
        await shop.PayAsync(1_000);

        Assert.Equal(40, await shop.BalanceAsync());
        Assert.Equal(1, (await api.GetAsync($"/offers/{offer.Id}")).Json.GetProperty("redemptions").GetInt32());
        Assert.Equal([offer.Id], (await api.GetAsync("/offers?status=active")).Ids);
        Assert.Equal("offer_not_publishable", (await api.PostAsync($"/offers/{offer.Id}/publish")).ErrorCode);
    }

    [Theory, BothWays]
    public async Task A_segment_comes_back_with_its_values_as_they_came(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var program = await api.MakeAsync("/programs", """{"name":"A"}""");
        const string Conditions = """
            [{"fact":"tier","op":"in","value":["gold","silver"]},{"fact":"points_balance","op":"gte","value":100},
             {"fact":"spend_90d","op":"between","value":[1000,5000.5]},{"fact":"last_activity_days","op":"lt","value":30},
             {"fact":"metadata.vip","op":"neq","value":true}]
            """;

        var segment = await api.MakeAsync("/segments", $$"""{"program":"{{program.Id}}","name":"Some","match":"any","conditions":{{Conditions}}}""");

        AssertJson(
            $$"""
            {"id":"*","object":"segment","program":"{{program.Id}}","name":"Some","match":"any","conditions":{{Conditions}},"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            segment);
        Assert.Equal(segment.Text, (await api.GetAsync($"/segments/{segment.Id}")).Text);
        Assert.Equal([segment.Id], (await api.GetAsync($"/segments?program={program.Id}")).Ids);
    }

    [Theory, BothWays]
    [Shows("referrals.create")]
    [Shows("referrals.rewards")]
    public async Task A_referral_brings_a_member_and_rewards_both(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);
        var referral = await api.MakeAsync("/referrals", $$"""
            {"program":"{{shop.Program}}","referrer":"{{shop.Account}}","reward":{"referrer":{"points":500},"referee":{"points":250} },
             "qualify":{"first_payment_minimum":2000,"window_days":30},"metadata":{"a":"b"} }
            """);
        AssertJson(
            $$"""
            {"id":"*","object":"referral","program":"{{shop.Program}}","referrer":"{{shop.Account}}","referrer_customer":"cust_abc123","referee":null,"referred_customer":null,
             "reward":{"referrer":{"points":500},"referee":{"points":250} },"qualify":{"firstPaymentMinimum":2000,"windowDays":30},
             "code":"*","shareUrl":"*","status":"pending","metadata":{"a":"b"},"created":"2026-01-05T09:00:00Z"}
            """,
            referral);
        var code = referral.Json.GetProperty("code").GetString();
        var customer = await api.MakeAsync("/customers", "{}");
        var body = $$"""{"program":"{{shop.Program}}","customer":"{{customer.Id}}","referralCode":"{{code}}"}""";

        var friend = await api.MakeAsync("/loyalty-accounts", body);
        await api.MakeAsync("/payments", $$"""{"amount":2000,"currency":"EUR","customer":"{{customer.Id}}","paymentMethod":"pm_card_visa"}""");

        var converted = await api.GetAsync($"/referrals/{referral.Id}");
        Assert.Equal(("converted", friend.Id), (converted.Json.GetProperty("status").GetString(), converted.Json.GetProperty("referee").GetString()));
        Assert.Equal(500, await shop.BalanceAsync());
        Assert.Equal(270, (await api.GetAsync($"/loyalty-accounts/{friend.Id}")).Json.GetProperty("balance").GetInt64());
        Assert.Equal([referral.Id], (await api.GetAsync($"/referrals?program={shop.Program}&referrer={shop.Account}&status=converted")).Ids);
        var again = await api.PostAsync("/loyalty-accounts", $$"""{"program":"{{shop.Program}}","referralCode":"{{code}}"}""");
        Assert.Equal((422, "referral_not_usable", "referralCode"), (again.Status, again.ErrorCode, again.ErrorParam));
        foreach (var type in new[] { "referral.created", "referral.attributed", "referral.converted" })
        {
            var recorded = Assert.Single((await api.GetAsync($"/events?type={type}")).Json.GetProperty("data").EnumerateArray().ToList());
            Assert.Equal(type.Split('.')[1].Replace("created", "pending", StringComparison.Ordinal), recorded.GetProperty("data").GetProperty("object").GetProperty("status").GetString());
        }
    }

    [Theory, BothWays]
    [Shows("credit.wallets")]
    [Shows("credit.remaining")]
    public async Task Store_credit_is_issued_and_expires(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);

        var credit = await api.MakeAsync("/store-credit", $$"""
            {"account":"{{shop.Account}}","amount":1000,"currency":"eur","reason":"goodwill","expiresAt":"2026-02-01","metadata":{"a":"b"} }
            """);

        AssertJson(
            $$"""
            {"id":"*","object":"store_credit","account":"{{shop.Account}}","customer":"cust_abc123","amount":1000,"currency":"EUR","balance_remaining":1000,"reason":"goodwill","source":null,"expiresAt":"2026-02-01T00:00:00Z",
             "walletBalance":1000,"metadata":{"a":"b"},"created":"2026-01-05T09:00:00Z"}
            """,
            credit);
        await api.MakeAsync($"/store-credit/{credit.Id}", """{"expires_at":"2026-02-03"}""");
        Assert.Equal(
            "cust_abc123",
            (await api.GetAsync("/store-credit?customer=cust_abc123&expand[]=customer")).Json.GetProperty("data")[0].GetProperty("customer").GetProperty("id").GetString());
        Assert.Equal("created updated", string.Join(' ', (await api.GetAsync("/events")).Json.GetProperty("data").EnumerateArray()
            .Where(happened => happened.GetProperty("data").GetProperty("object").TryGetProperty("balance_remaining", out _))
            .Select(happened => happened.GetProperty("type").GetString()!.Split('.')[1]).Reverse()));
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(0, (await api.GetAsync($"/store-credit/{credit.Id}")).Json.GetProperty("walletBalance").GetInt64());
        var list = (await api.GetAsync($"/store-credit?account={shop.Account}")).Json.GetProperty("data").EnumerateArray();
        Assert.Equal([-1_000, 1_000], list.Select(entry => entry.GetProperty("amount").GetInt64()));
        api.Sandbox.Ledger.Verify();
    }

    [Theory, BothWays]
    public async Task The_summary_counts_a_period(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(20_000);
        await shop.RedeemAsync();

        var summary = await api.GetAsync($"/loyalty/analytics/summary?program={shop.Program}&period[gte]=2026-01-01&period[lt]=2026-02-01");
        var open = await api.GetAsync($"/loyalty/analytics/summary?program={shop.Program}");

        AssertJson(
            $$"""
            {"program":"{{shop.Program}}","period":{"gte":"2026-01-01","lt":"2026-02-01"},"enrollment":1,"activeMembers":1,
             "pointsLiability":100,"redemptionRate":0.5}
            """,
            summary);
        Assert.Equal("""{"gte":null,"lt":null}""", open.Json.GetProperty("period").GetRawText());
        Assert.Equal("program", (await api.GetAsync("/loyalty/analytics/summary")).ErrorParam);
        Assert.Equal("period[lt]", (await api.GetAsync($"/loyalty/analytics/summary?program={shop.Program}&period[lt]=soon")).ErrorParam);
        Assert.Equal(405, (await api.PostAsync("/loyalty/analytics/summary")).Status);
        Assert.Equal(404, (await api.GetAsync("/loyalty/analytics")).Status);
        Assert.Equal(404, (await api.GetAsync("/loyalty/analytics/summary/1")).Status);
    }

    [Theory]
    [InlineData("/tiers", """{"program":"prog_0","name":"A","minPoints":0,"rank":1}""", "rank")]
    [InlineData("/tiers", """{"program":"prog_0","name":"A"}""", "minPoints")]
    [InlineData("/tiers", """{"program":"prog_0","name":"A","minPoints":0,"benefits":[1]}""", "benefits[0]")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","audience":{"type":"friends"}}""", "audience.type")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","audience":{"type":"tier"}}""", "audience.tier")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","audience":{"type":"all","tier":"gold"}}""", "audience.tier")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","schedule":{"startsAt":"soon"}}""", "schedule.startsAt")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","mechanics":[{"type":"confetti","trigger":"x","factor":1}]}""", "mechanics[0].type")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","mechanics":[{"type":"points_multiplier","factor":1}]}""", "mechanics[0].trigger")]
    [InlineData("/campaigns", """{"program":"prog_0","name":"A","goal":{"metric":"x","target":1,"by":2}}""", "goal.by")]
    [InlineData("/promotions", """{"programId":"prog_0","name":"A"}""", "rules")]
    [InlineData("/promotions", """{"programId":"prog_0","name":"A","rules":{"type":"confetti","multiplier":2}}""", "rules.type")]
    [InlineData("/promotions", """{"programId":"prog_0","name":"A","rules":{"type":"earn_multiplier","multiplier":2,"cap":1}}""", "rules.cap")]
    [InlineData("/offers", """{"name":"A"}""", "incentive")]
    [InlineData("/offers", """{"name":"A","incentive":{"type":"x","size":1}}""", "incentive.size")]
    [InlineData("/offers", """{"name":"A","incentive":{"type":"x"},"targeting":{"age":1}}""", "targeting.age")]
    [InlineData("/referrals", """{"program":"prog_0"}""", "referrer")]
    [InlineData("/referrals", """{"program":"prog_0","referrer":"loy_0","reward":{"both":{"points":1}}}""", "reward.both")]
    [InlineData("/referrals", """{"program":"prog_0","referrer":"loy_0","reward":{"referee":{}}}""", "reward.referee.points")]
    [InlineData("/referrals", """{"program":"prog_0","referrer":"loy_0","qualify":{"min":1}}""", "qualify.min")]
    [InlineData("/store-credit", """{"account":"loy_0","amount":0,"currency":"EUR"}""", "amount")]
    [InlineData("/store-credit", """{"account":"loy_0","amount":1,"currency":"EUR","balance":1}""", "balance")]
    [InlineData("/segments", """{"program":"prog_0","name":"A","conditions":[{"fact":"tier","op":"like","value":"g"}]}""", "conditions[0].op")]
    [InlineData("/segments", """{"program":"prog_0","name":"A","conditions":[{"fact":"tier","op":"in","value":"gold"}]}""", "conditions[0].value")]
    [InlineData("/segments", """{"program":"prog_0","name":"A","conditions":[{"fact":"tier","op":"eq","value":{} }]}""", "conditions[0].value")]
    [InlineData("/segments", """{"program":"prog_0","name":"A","match":"none","conditions":[]}""", "match")]
    [Shows("campaigns.other_mechanics")]
    [Shows("promotions.other_rules")]
    public async Task A_bad_field_is_named(string path, string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await api.PostAsync(path, body);

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }

    [Theory]
    [InlineData("/campaigns?status=lost", "status")]
    [InlineData("/offers?status=lost", "status")]
    [InlineData("/referrals?status=lost", "status")]
    [InlineData("/tiers?name=Gold", "name")]
    [InlineData("/promotions?program=prog_0", "program")]
    public async Task A_bad_filter_is_named(string path, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await api.GetAsync(path);

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }
}
