using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class ListTests
{
    [Theory, BothWays]
    [Shows("lists.envelope")]
    [Shows("lists.limit")]
    public async Task Paging_through_meets_every_item_once_newest_first(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var made = new List<string?> { "cust_abc123" };
        for (var i = 0; i < 22; i++) made.Insert(0, (await api.MakeAsync("/customers", $$"""{"name":"{{i}}"}""")).Id);

        var met = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await api.GetAsync($"/customers?limit=5{(cursor is null ? "" : $"&starting_after={cursor}")}");
            Assert.Equal("list", page.Json.GetProperty("object").GetString());
            Assert.Equal(23, page.Json.GetProperty("page").GetProperty("total_estimate").GetInt64());
            met.AddRange(page.Ids);
            cursor = page.Json.GetProperty("page").GetProperty("next_cursor").GetString();
            Assert.Equal(cursor is not null, page.Json.GetProperty("page").GetProperty("has_more").GetBoolean());
        }
        while (cursor is not null);

        Assert.Equal(made, met);
    }

    [Theory, BothWays]
    [Shows("lists.limit")]
    public async Task A_page_can_be_asked_for_from_its_other_end(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        for (var i = 0; i < 5; i++) await api.MakeAsync("/customers", "{}");
        var all = (await api.GetAsync("/customers")).Ids;

        var newer = await api.GetAsync($"/customers?limit=2&ending_before={all[4]}");

        Assert.Equal(all[2..4], newer.Ids);
        Assert.True(newer.Json.GetProperty("page").GetProperty("has_more").GetBoolean());
    }

    [Theory]
    [InlineData("limit=0", "parameter_invalid", "limit")]
    [InlineData("limit=101", "parameter_invalid", "limit")]
    [InlineData("limit=-1", "parameter_invalid", "limit")]
    [InlineData("limit=ten", "parameter_invalid", "limit")]
    [InlineData("limit=", "parameter_invalid", "limit")]
    [InlineData("limit=1&limit=2", "parameter_invalid", "limit")]
    [InlineData("starting_after=cust_abc123&ending_before=cust_abc123", "parameter_invalid", "ending_before")]
    [InlineData("starting_after=cust_0", "parameter_invalid", "starting_after")]
    [InlineData("startingAfter=cust_abc123", "parameter_unknown", "startingAfter")]
    [InlineData("colour=red", "parameter_unknown", "colour")]
    [InlineData("expand[]=customer", "parameter_unknown", "expand[]")]
    [Shows("lists.limit")]
    public async Task A_bad_query_is_a_400_that_names_the_parameter(string query, string code, string param)
    {
        foreach (var way in Enum.GetValues<Way>())
        {
            await using var api = await TestApi.StartAsync(way);

            var answer = await api.GetAsync($"/customers?{query}");

            Assert.Equal((400, code, param), (answer.Status, answer.ErrorCode, answer.ErrorParam));
        }
    }

    [Theory, BothWays]
    public async Task A_call_that_takes_no_query_refuses_one(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        Answer[] answers =
        [
            await api.GetAsync("/customers/cust_abc123?limit=5"),
            await api.PostAsync("/customers?limit=5", "{}"),
            await api.PostAsync("/customers/cust_abc123?limit=5", "{}"),
            await api.DeleteAsync("/customers/cust_abc123?limit=5"),
        ];

        Assert.All(answers, answer => Assert.Equal((400, "parameter_unknown", "limit"), (answer.Status, answer.ErrorCode, answer.ErrorParam)));
        Assert.Equal(["cust_abc123"], (await api.GetAsync("/customers")).Ids);
    }

    [Theory, BothWays]
    public async Task The_filters_select(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        var other = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync();
        await api.MakeAsync("/customers", """{"email":"ann+1@example.com"}""");
        await api.MakeAsync($"/rewards/{other.Reward}", """{"active":false}""");

        Assert.Equal([shop.Account], await IdsAsync(api, $"/loyalty-accounts?program={shop.Program}"));
        Assert.Equal([other.Account, shop.Account], await IdsAsync(api, "/loyalty-accounts?customer=cust_abc123"));
        Assert.Single(await IdsAsync(api, $"/earning-rules?program={other.Program}&active=true"));
        Assert.Empty(await IdsAsync(api, "/earning-rules?active=false"));
        Assert.Equal([other.Reward], await IdsAsync(api, "/rewards?active=false"));
        Assert.Equal([shop.Reward], await IdsAsync(api, $"/rewards?program={shop.Program}"));
        Assert.Single(await IdsAsync(api, $"/redemptions?account={shop.Account}"));
        Assert.Single(await IdsAsync(api, "/redemptions?customer=cust_abc123"));
        Assert.Empty(await IdsAsync(api, $"/redemptions?account={other.Account}"));
        Assert.Single(await IdsAsync(api, $"/points-transactions?account={shop.Account}&type=debit"));
        Assert.Equal(2, (await IdsAsync(api, "/points-transactions?type=credit")).Length);
        Assert.Single(await IdsAsync(api, "/customers?email=ann%2B1%40example.com"));
        Assert.Single(await IdsAsync(api, "/payments?customer=cust_abc123"));
        Assert.Empty(await IdsAsync(api, "/payments?customer=cust_0"));
        Assert.Equal("active", (await api.GetAsync("/rewards?active=maybe")).ErrorParam);
        Assert.Equal("type", (await api.GetAsync("/points-transactions?type=both")).ErrorParam);
    }

    [Theory, BothWays]
    [Shows("events.list")]
    public async Task Events_can_be_asked_for_from_a_moment_on(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        await api.MakeAsync("/customers", "{}");
        api.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var later = await api.MakeAsync("/customers", "{}");

        var seconds = api.Sandbox.Clock.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var iso = Uri.EscapeDataString(api.Sandbox.Clock.UtcNow.ToString("o", CultureInfo.InvariantCulture));
        foreach (var moment in new[] { seconds, iso })
        {
            var events = await api.GetAsync($"/events?type=customer.created&created[gte]={moment}");

            var only = Assert.Single(events.Json.GetProperty("data").EnumerateArray().ToList());
            Assert.Equal(later.Id, only.GetProperty("data").GetProperty("object").GetProperty("id").GetString());
        }

        Assert.Equal("created[gte]", (await api.GetAsync("/events?created[gte]=soon")).ErrorParam);
    }

    [Theory, BothWays]
    [Shows("answers.expand")]
    [Shows("answers.expand_unknown")]
    public async Task Properties_expand_on_every_call_that_shows_them(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await api.MakeAsync("/customers/cust_abc123", """{"name":"Ann"}""");

        var account = (await api.GetAsync($"/loyalty-accounts/{shop.Account}?expand[]=customer&expand[]=tier")).Json;
        Assert.Equal("Ann", account.GetProperty("customer").GetProperty("name").GetString());
        Assert.Equal("Member", account.GetProperty("tier").GetProperty("name").GetString());

        var updated = (await api.PostAsync($"/loyalty-accounts/{shop.Account}?expand%5B%5D=customer", "{}")).Json;
        Assert.Equal("Ann", updated.GetProperty("customer").GetProperty("name").GetString());
        Assert.Equal("member", updated.GetProperty("tier").GetString());

        var redemption = (await api.PostAsync("/redemptions?expand[]=reward&expand[]=customer", shop.RedeemBody)).Json;
        Assert.Equal("€5 off", redemption.GetProperty("reward").GetProperty("name").GetString());
        Assert.Equal("cust_abc123", redemption.GetProperty("customer").GetProperty("id").GetString());

        var entries = (await api.GetAsync("/points-transactions?expand[]=account")).Json.GetProperty("data").EnumerateArray().ToList();
        Assert.All(entries, entry => Assert.Equal(shop.Account, entry.GetProperty("account").GetProperty("id").GetString()));

        var unknown = await api.GetAsync($"/loyalty-accounts/{shop.Account}?expand[]=program");
        Assert.Equal((400, "expand[]"), (unknown.Status, unknown.ErrorParam));
    }

    [Theory, BothWays]
    [Shows("answers.expand_unknown")]
    public async Task What_is_null_or_gone_does_not_expand(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var program = await api.MakeAsync("/programs", """{"name":"A"}""");
        var customer = await api.MakeAsync("/customers", "{}");
        var nobody = await api.MakeAsync("/loyalty-accounts?expand[]=customer&expand[]=tier", $$"""{"program":"{{program.Id}}"}""");
        var left = await api.MakeAsync("/loyalty-accounts", $$"""{"program":"{{program.Id}}","customer":"{{customer.Id}}"}""");
        await api.DeleteAsync($"/customers/{customer.Id}");

        Assert.Equal(JsonValueKind.Null, nobody.Json.GetProperty("customer").ValueKind);
        Assert.Equal(JsonValueKind.Null, nobody.Json.GetProperty("tier").ValueKind);
        var account = await api.GetAsync($"/loyalty-accounts/{left.Id}?expand[]=customer");
        Assert.Equal(200, account.Status);
        Assert.Contains(account.Json.GetProperty("customer").ValueKind, new[] { JsonValueKind.Null, JsonValueKind.String });
    }

    private static async Task<string?[]> IdsAsync(TestApi api, string path) => (await api.GetAsync(path)).Ids;
}
