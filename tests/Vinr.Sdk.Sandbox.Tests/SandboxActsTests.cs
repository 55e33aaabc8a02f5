using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests;

/// <summary>What a test does to a sandbox that no call of VINR's does.</summary>
public sealed class SandboxActsTests
{
    [Fact]
    public async Task What_is_raised_is_an_event_that_rules_answer()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await api.MakeAsync("/earning-rules", $$"""{"program":"{{shop.Program}}","trigger":"invoice.paid","award":{"type":"per_amount","per":100,"points":2} }""");

        api.Sandbox.Raise("invoice.paid", shop.Account, 1_500, "EUR");
        api.Sandbox.Raise("subscription.created", Shop.Customer);

        Assert.Equal(30, await shop.BalanceAsync());
        var invoice = DataOf(await api.GetAsync("/events?type=invoice.paid"));
        Assert.Equal(
            (shop.Account, Shop.Customer, 1_500, "EUR"),
            (Text(invoice, "account"), Text(invoice, "customer"), invoice.GetProperty("amount").GetInt32(), Text(invoice, "currency")));
        var entry = (await api.GetAsync("/points-transactions")).Json.GetProperty("data")[0];
        Assert.Equal(Text(invoice, "id"), Text(entry, "source"));
        var subscription = DataOf(await api.GetAsync("/events?type=subscription.created"));
        Assert.Equal((null, Shop.Customer), (Text(subscription, "account"), Text(subscription, "customer")));
    }

    [Fact]
    public async Task What_cannot_be_raised_is_an_argument_exception()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);

        Assert.Throws<ArgumentException>("subject", () => sandbox.Raise("invoice.paid", "loy_0"));
        Assert.Throws<ArgumentException>("trigger", () => sandbox.Raise(" ", Shop.Customer));
        Assert.Throws<ArgumentException>("subject", () => sandbox.Raise("invoice.paid", ""));
        Assert.Throws<ArgumentException>("currency", () => sandbox.Raise("invoice.paid", Shop.Customer, 5));
        Assert.Throws<ArgumentException>("currency", () => sandbox.Raise("invoice.paid", Shop.Customer, currency: "EUR"));
        Assert.Throws<ArgumentException>("currency", () => sandbox.Raise("invoice.paid", Shop.Customer, 5, "€"));
        Assert.Throws<ArgumentException>("amount", () => sandbox.Raise("invoice.paid", Shop.Customer, 0, "EUR"));
    }

    [Fact]
    public async Task A_closed_member_earns_and_redeems_nothing_and_no_call_closes_one()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var refused = await api.PostAsync($"/loyalty-accounts/{shop.Account}", """{"status":"closed"}""");
        Assert.Equal((400, "status"), (refused.Status, refused.ErrorParam));

        api.Sandbox.CloseAccount(shop.Account);
        api.Sandbox.CloseAccount(shop.Account);
        await shop.PayAsync(15_000);

        Assert.Equal(150, await shop.BalanceAsync());
        foreach (var (path, body) in new[]
        {
            ("/redemptions", shop.RedeemBody),
            ("/points-transactions", $$"""{"account":"{{shop.Account}}","amount":5,"reason":"x"}"""),
            ("/store-credit", $$"""{"account":"{{shop.Account}}","amount":5,"currency":"EUR"}"""),
            ("/referrals", $$"""{"program":"{{shop.Program}}","referrer":"{{shop.Account}}"}"""),
        })
        {
            var answer = await api.PostAsync(path, body);
            Assert.Equal((422, "account_closed"), (answer.Status, answer.ErrorCode));
        }

        Assert.Throws<ArgumentException>(() => api.Sandbox.CloseAccount("loy_0"));
    }

    [Fact]
    public async Task With_auto_enrolment_a_payment_makes_a_member()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { AutoEnroll = true });
        var shop = await Shop.OpenAsync(api);
        var customer = await api.MakeAsync("/customers", "{}");

        await api.MakeAsync("/payments", $$"""{"amount":1000,"currency":"EUR","customer":"{{customer.Id}}","paymentMethod":"pm_card_visa"}""");

        var member = Assert.Single((await api.GetAsync($"/loyalty-accounts?customer={customer.Id}")).Json.GetProperty("data").EnumerateArray().ToList());
        Assert.Equal((shop.Program, 10), (Text(member, "program"), member.GetProperty("balance").GetInt32()));
    }

    [Fact]
    public async Task A_snapshot_brings_campaigns_referrals_credit_and_endpoints_back()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        string[] paths = ["/tiers", "/campaigns", "/promotions", "/offers", "/segments", "/referrals", "/store-credit", "/webhook-endpoints"];
        await MakeOneOfEachAsync(shop);
        var snapshot = api.Sandbox.Snapshot();
        var before = await ReadAsync();
        Assert.All(before, text => Assert.Contains("\"id\"", text, StringComparison.Ordinal));

        await api.Sandbox.ResetAsync();
        Assert.All(await ReadAsync(), text => Assert.DoesNotContain("\"id\"", text, StringComparison.Ordinal));
        api.Sandbox.Restore(snapshot);

        Assert.Equal(before, await ReadAsync());

        async Task<string[]> ReadAsync()
        {
            var texts = new List<string>();
            foreach (var path in paths) texts.Add((await api.GetAsync(path)).Text);
            return [.. texts];
        }
    }

    private static async Task MakeOneOfEachAsync(Shop shop)
    {
        var api = shop.Api;
        await api.MakeAsync("/campaigns", $$"""{"program":"{{shop.Program}}","name":"A"}""");
        await api.MakeAsync("/promotions", $$"""{"programId":"{{shop.Program}}","name":"A","rules":{"type":"earn_multiplier","multiplier":2} }""");
        await api.MakeAsync("/offers", """{"name":"A","incentive":{"type":"gift"}}""");
        await api.MakeAsync("/segments", $$"""{"program":"{{shop.Program}}","name":"A","conditions":[{"fact":"tier","op":"eq","value":"gold"}]}""");
        await api.MakeAsync("/referrals", $$"""{"program":"{{shop.Program}}","referrer":"{{shop.Account}}"}""");
        await api.MakeAsync("/store-credit", $$"""{"account":"{{shop.Account}}","amount":5,"currency":"EUR"}""");
        await api.MakeAsync("/webhook-endpoints", """{"url":"https://shop.example/","enabledEvents":["*"]}""");
    }

    private static JsonElement DataOf(Answer events) =>
        Assert.Single(events.Json.GetProperty("data").EnumerateArray().ToList()).GetProperty("data").GetProperty("object");

    private static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();
}
