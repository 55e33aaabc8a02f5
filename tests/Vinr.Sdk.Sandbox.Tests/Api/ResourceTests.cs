using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Support.JsonAssert;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>Every resource: what is created comes back as the documentation's samples show it.</summary>
public sealed class ResourceTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("programs.create")]
    [Shows("programs.currency")]
    public async Task A_program_comes_back_with_its_defaults(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var created = await api.MakeAsync("/programs", """{"name":"VINR Rewards","currency":{"name":"points","expiryMonths":12}}""");

        AssertJson(
            """
            {"id":"*","object":"program","name":"VINR Rewards","type":null,
             "currency":{"name":"points","expiryMonths":12,"pointValue":1,"rounding":"down","decimals":0},
             "tierConfig":null,"referral":null,"autoEnroll":false,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            created);
        Assert.StartsWith("prog_", created.Id, StringComparison.Ordinal);
        Assert.Equal(created.Text, (await api.GetAsync($"/programs/{created.Id}")).Text);
    }

    [Theory, BothWays]
    [Shows("bodies.updates")]
    [Shows("programs.update")]
    public async Task In_an_update_an_absent_field_stays_and_a_null_clears(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var created = await api.MakeAsync("/programs", """
            {"name":"A","currency":{"name":"stars","expiryMonths":12,"rounding":"up"},
             "tierConfig":{"tiers":[{"name":"Member","rank":0,"threshold":0}]},"metadata":{"a":"1","b":"2"}}
            """);

        var updated = await api.MakeAsync($"/programs/{created.Id}", """
            {"currency":{"expiryMonths":null},"tierConfig":null,"referral":null,"autoEnroll":false,"metadata":{"c":"3"}}
            """);

        AssertJson(
            """
            {"id":"*","object":"program","name":"A","type":null,
             "currency":{"name":"stars","expiryMonths":null,"pointValue":1,"rounding":"up","decimals":0},
             "tierConfig":null,"referral":null,"autoEnroll":false,"metadata":{"c":"3"},"created":"2026-01-05T09:00:00Z"}
            """,
            updated);
        Assert.Equal("name", (await api.PostAsync($"/programs/{created.Id}", """{"name":null}""")).ErrorParam);
    }

    [Theory, BothWays]
    [Shows("accounts.create")]
    [Shows("accounts.one")]
    public async Task An_account_comes_back_and_a_second_one_for_the_customer_does_not(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var program = await api.MakeAsync("/programs", """{"name":"A"}""");
        var body = $$"""{"program":"{{program.Id}}","customer":"cust_abc123"}""";

        var created = await api.MakeAsync("/loyalty-accounts", body);

        AssertJson(
            $$"""
            {"id":"*","object":"loyalty_account","program":"{{program.Id}}","customer":"cust_abc123","status":"active","balance":0,
             "lifetimePoints":0,"tier":null,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            created);
        var second = await api.PostAsync("/loyalty-accounts", body);
        Assert.Equal((422, "account_already_exists"), (second.Status, second.ErrorCode));
        Assert.Equal((404, "customer"), Refusal(await api.PostAsync("/loyalty-accounts", $$"""{"program":"{{program.Id}}","customer":"cust_0"}""")));
        Assert.Equal((404, "program"), Refusal(await api.PostAsync("/loyalty-accounts", """{"program":"prog_0"}""")));
    }

    [Theory, BothWays]
    [Shows("accounts.closed")]
    public async Task An_account_can_be_closed_and_then_redeems_nothing(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);

        api.Sandbox.CloseAccount(shop.Account);

        Assert.Equal("closed", (await shop.AccountAsync()).GetProperty("status").GetString());
        Assert.Equal("account_closed", (await shop.RedeemAsync()).ErrorCode);
    }

    [Theory, BothWays]
    public async Task A_tier_can_be_set_by_hand_and_given_back(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);

        var gold = await api.MakeAsync($"/loyalty-accounts/{shop.Account}", """{"tier":"gold"}""");
        var back = await api.MakeAsync($"/loyalty-accounts/{shop.Account}", """{"tier":null}""");
        var none = await api.PostAsync($"/loyalty-accounts/{shop.Account}", """{"tier":"platinum"}""");

        Assert.Equal("gold", gold.Json.GetProperty("tier").GetString());
        Assert.Equal("member", back.Json.GetProperty("tier").GetString());
        Assert.Equal((400, "tier"), Refusal(none));
    }

    [Theory]
    [InlineData("""{"earn":{"pointsPerCurrencyUnit":1.5}}""")]
    [InlineData("""{"award":{"type":"per_amount","per":100,"points":2}}""")]
    [InlineData("""{"award":{"type":"fixed","points":500}}""")]
    [InlineData("""{"award":{"type":"per_currency","rates":{"EUR":1,"GBP":1.2}}}""")]
    [Shows("earning.awards")]
    public async Task A_rule_comes_back_in_the_form_in_which_it_came(string award)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        var program = await api.MakeAsync("/programs", """{"name":"A"}""");
        var rest = award[1..^1];

        var created = await api.MakeAsync("/earning-rules", $$"""
            {"program":"{{program.Id}}","trigger":"payment.completed",{{rest}},"cap":{"points":1000},"window":"week",
             "multipliers":[{"when":{"tier":"gold"},"factor":2},{"when":{},"factor":1.5}]}
            """);

        AssertJson(
            $$"""
            {"id":"*","object":"earning_rule","program":"{{program.Id}}","name":null,"trigger":"payment.completed",{{rest}},
             "multipliers":[{"when":{"tier":"gold"},"factor":2},{"when":{},"factor":1.5}],"multiplier":1,
             "cap":{"points":1000},"window":"week","active":true,"created":"2026-01-05T09:00:00Z"}
            """,
            created);
    }

    [Theory, BothWays]
    [Shows("earning.delete")]
    public async Task A_rule_can_be_changed_and_deleted_once(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var program = await api.MakeAsync("/programs", """{"name":"A"}""");
        var rule = await api.MakeAsync("/earning-rules", $$"""
            {"program":"{{program.Id}}","trigger":"payment.completed","award":{"type":"fixed","points":5},"cap":{"points":9},"window":"day"}
            """);

        var changed = await api.MakeAsync($"/earning-rules/{rule.Id}", """
            {"earn":{"pointsPerCurrencyUnit":3},"cap":null,"window":null,"active":false,"name":"Sundays"}
            """);
        var deleted = await api.DeleteAsync($"/earning-rules/{rule.Id}");

        Assert.Equal(3, changed.Json.GetProperty("earn").GetProperty("pointsPerCurrencyUnit").GetInt32());
        Assert.False(changed.Json.TryGetProperty("award", out _));
        Assert.Equal(JsonValueKind.Null, changed.Json.GetProperty("cap").ValueKind);
        Assert.Equal("lifetime", changed.Json.GetProperty("window").GetString());
        Assert.False(changed.Json.GetProperty("active").GetBoolean());
        Assert.Equal((200, rule.Id), (deleted.Status, deleted.Id));
        Assert.Equal(404, (await api.DeleteAsync($"/earning-rules/{rule.Id}")).Status);
        Assert.Equal(404, (await api.GetAsync($"/earning-rules/{rule.Id}")).Status);
    }

    [Theory]
    [InlineData("""{"benefit":{"type":"discount","amount":500,"currency":"EUR"}}""")]
    [InlineData("""{"type":"discount_percent","value":{"percent":12.5}}""")]
    [InlineData("""{"type":"discount_amount","value":{"amount":500,"currency":"EUR"}}""")]
    [InlineData("""{"type":"store_credit","value":{"amount":500,"currency":"EUR"}}""")]
    [InlineData("""{"type":"free_product","value":{"product":"prod_1","quantity":2}}""")]
    [InlineData("""{"type":"partner","value":{"partner":"cinema","sku":"ticket"}}""")]
    [InlineData("""{"benefit":{"type":"moon_trip","seats":[1,{"window":true}]}}""")]
    [Shows("rewards.create")]
    [Shows("rewards.open")]
    public async Task A_reward_comes_back_in_the_form_in_which_it_came(string benefit)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        var program = await api.MakeAsync("/programs", """{"name":"A"}""");
        var rest = benefit[1..^1];

        var created = await api.MakeAsync("/rewards", $$"""{"program":"{{program.Id}}","name":"€5 off","cost":100,{{rest}}}""");

        AssertJson(
            $$"""
            {"id":"*","object":"reward","program":"{{program.Id}}","name":"€5 off","cost":100,{{rest}},"active":true,"inventory":null,
             "metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            created);
    }

    [Theory, BothWays]
    [Shows("redemptions.release")]
    public async Task A_released_redemption_gives_the_points_back_once(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var redemption = await shop.RedeemAsync();

        var released = await api.MakeAsync($"/redemptions/{redemption.Id}/release", "");

        AssertJson(
            $$"""
            {"id":"{{redemption.Id}}","object":"redemption","account":"{{shop.Account}}","customer":"cust_abc123","reward":"{{shop.Reward}}","points":100,
             "status":"released","discountId":"*","discount":{"amount":500,"currency":"EUR","code":"*"},"created":"2026-01-05T09:00:00Z"}
            """,
            released);
        Assert.Equal(150, await shop.BalanceAsync());
        var again = await api.PostAsync($"/redemptions/{redemption.Id}/release");
        Assert.Equal((422, "redemption_not_releasable"), (again.Status, again.ErrorCode));
        Assert.Equal("foo", (await api.PostAsync($"/redemptions/{redemption.Id}/release", """{"foo":1}""")).ErrorParam);
    }

    [Theory, BothWays]
    [Shows("ledger.by_hand")]
    [Shows("answers.object_words")]
    public async Task A_points_transaction_can_be_made_by_hand(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);

        var credit = await api.MakeAsync("/points-transactions", $$"""
            {"account":"{{shop.Account}}","amount":50,"reason":"welcome","metadata":{"by":"Ann"} }
            """);
        var tooMuch = await api.PostAsync("/points-transactions", $$"""{"account":"{{shop.Account}}","amount":-51,"reason":"oops"}""");

        AssertJson(
            $$"""
            {"id":"*","object":"points_transaction","account":"{{shop.Account}}","amount":50,"type":"credit","balanceAfter":50,"reason":"welcome","source":null,
             "expiresAt":"2027-01-05T00:00:00Z","metadata":{"by":"Ann"},"created":"2026-01-05T09:00:00Z"}
            """,
            credit);
        Assert.Equal((422, "insufficient_points"), (tooMuch.Status, tooMuch.ErrorCode));
        Assert.Equal(credit.Text, (await api.GetAsync($"/points-transactions/{credit.Id}")).Text);
    }

    [Theory, BothWays]
    [Shows("answers.success")]
    [Shows("customers.operations")]
    public async Task A_customer_can_be_made_changed_and_deleted(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var created = await api.MakeAsync("/customers", """{"email":"ann@example.com","name":"Ann","phone":"+4915112345678"}""");
        var changed = await api.MakeAsync($"/customers/{created.Id}", """{"phone":null,"metadata":{"vip":"yes"}}""");
        var deleted = await api.DeleteAsync($"/customers/{created.Id}");

        AssertJson(
            """
            {"id":"*","object":"customer","email":"ann@example.com","name":"Ann","phone":null,"metadata":{"vip":"yes"},"created":"2026-01-05T09:00:00Z"}
            """,
            changed);
        Assert.Equal(200, deleted.Status);
        Assert.Equal(404, (await api.GetAsync($"/customers/{created.Id}")).Status);
        Assert.Equal(404, (await api.DeleteAsync($"/customers/{created.Id}")).Status);
    }

    [Theory, BothWays]
    [Shows("answers.object")]
    public async Task A_payment_waits_for_its_capture_when_asked_to(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);

        var payment = await api.MakeAsync("/payments", """
            {"amount":2000,"currency":"eur","customer":"cust_abc123","description":"Shoes","returnUrl":"https://shop.example/back","captureMethod":"manual","paymentMethod":"pm_card_visa"}
            """);
        Assert.Equal(0, await shop.BalanceAsync());
        var captured = await api.MakeAsync($"/payments/{payment.Id}/capture", "{}");

        Assert.Equal("authorized", payment.Json.GetProperty("status").GetString());
        AssertJson(
            """
            {"id":"*","object":"payment","amount":2000,"currency":"EUR","status":"completed","customer":"cust_abc123","description":"Shoes",
             "returnUrl":"https://shop.example/back","checkoutUrl":null,"captureMethod":"manual","captureDelayHours":null,
             "paymentMethod":"pm_card_visa","discountId":null,"amountCapturable":0,"amountCaptured":2000,"amountRefunded":0,
             "failure":null,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            captured);
        Assert.Equal(20, await shop.BalanceAsync());
        Assert.Equal("payment_not_capturable", (await api.PostAsync($"/payments/{payment.Id}/capture")).ErrorCode);
    }

    [Theory, BothWays]
    public async Task A_cancelled_payment_earns_nothing(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        var payment = await api.MakeAsync("/payments", """{"amount":2000,"currency":"EUR","customer":"cust_abc123","captureMethod":"manual","paymentMethod":"pm_card_visa"}""");

        var cancelled = await api.MakeAsync($"/payments/{payment.Id}/cancel", "");

        Assert.Equal("cancelled", cancelled.Json.GetProperty("status").GetString());
        Assert.Equal(0, await shop.BalanceAsync());
    }

    [Theory, BothWays]
    [Shows("answers.error_type")]
    public async Task A_declined_card_is_a_402(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var declined = await api.PostAsync("/payments", """{"amount":2000,"currency":"EUR","paymentMethod":"pm_card_declined"}""");

        Assert.Equal((402, "card_declined"), (declined.Status, declined.ErrorCode));
        Assert.Equal("card_error", declined.Error.GetProperty("type").GetString());
    }

    [Theory, BothWays]
    public async Task A_refund_above_the_remainder_is_a_422(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);
        var payment = await shop.PayAsync(1_000);

        var refund = await api.MakeAsync("/refunds", $$"""{"payment":"{{payment.Id}}","amount":400,"reason":"late"}""");
        var tooMuch = await api.PostAsync("/refunds", $$"""{"payment":"{{payment.Id}}","amount":601}""");

        AssertJson(
            $$"""
            {"id":"*","object":"refund","payment":"{{payment.Id}}","amount":400,"currency":"EUR","reason":"late","status":"succeeded",
             "metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            refund);
        Assert.Equal((422, "amount_too_large"), (tooMuch.Status, tooMuch.ErrorCode));
        Assert.Equal("partially_refunded", (await api.GetAsync($"/payments/{payment.Id}")).Json.GetProperty("status").GetString());
    }

    private static (int Status, string? Param) Refusal(Answer answer) => (answer.Status, answer.ErrorParam);
}
