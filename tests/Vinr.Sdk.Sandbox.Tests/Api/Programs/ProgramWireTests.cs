using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Support.JsonAssert;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>The program that is there without anybody making it, and what a program can be besides one of points.</summary>
public sealed class ProgramWireTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("programs.default")]
    [Shows("programs.create")]
    [Shows("programs.currency")]
    public async Task Prog_default_is_there_and_comes_back_with_a_reset(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var before = await api.GetAsync("/programs/prog_default");
        AssertJson(
            """
            {"id":"prog_default","object":"program","name":"Default program","type":null,
             "currency":{"name":"points","expiryMonths":null,"pointValue":1,"rounding":"down","decimals":0},
             "tierConfig":null,"referral":null,"autoEnroll":false,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            before);

        var changed = await api.MakeAsync("/programs/prog_default", """{"currency":{"name":"Stars","pointValue":2,"rounding":"nearest"}}""");
        Assert.Equal("Stars", changed.Json.GetProperty("currency").GetProperty("name").GetString());
        await api.Sandbox.ResetAsync();

        Assert.Equal(before.Text, (await api.GetAsync("/programs/prog_default")).Text);
    }

    [Fact]
    [Shows("programs.default")]
    [Shows("payments.earn")]
    public async Task What_names_no_program_is_of_prog_default()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var account = await api.MakeAsync("/loyalty-accounts", """{"customer":"cust_abc123"}""");
        await api.MakeAsync("/tiers", """{"name":"Gold","min_points":40,"benefits":["Lounge"]}""");
        await api.MakeAsync("/earning-rules", """{"trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":1}}""");
        var reward = await api.MakeAsync("/rewards", """{"name":"€5 off","cost":30,"benefit":{"type":"discount","amount":500,"currency":"EUR"}}""");
        await api.MakeAsync("/payments", """{"amount":4500,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa"}""");
        await api.MakeAsync("/redemptions", $$"""{"account":"{{account.Id}}","reward":"{{reward.Id}}"}""");

        var member = (await api.GetAsync($"/loyalty-accounts/{account.Id}")).Json;
        Assert.Equal(("prog_default", 15, "gold"), (member.GetProperty("program").GetString(), member.GetProperty("balance").GetInt32(), member.GetProperty("tier").GetString()));
        foreach (var path in new[] { "/earning-rules", "/rewards", "/tiers", "/loyalty-accounts" })
            Assert.Single((await api.GetAsync(path + "?program=prog_default")).Ids);
    }

    [Fact]
    [Shows("programs.default")]
    public async Task The_reference_s_name_of_the_program_is_read()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var other = await api.MakeAsync("/programs", """{"name":"A"}""");

        var account = await api.MakeAsync("/loyalty-accounts", $$"""{"customer":"cust_abc123","programme_id":"{{other.Id}}"}""");

        Assert.Equal(other.Id, account.Json.GetProperty("program").GetString());
        Assert.Equal("programme_id", (await api.PostAsync("/loyalty-accounts", """{"program":"prog_default","programme_id":"prog_default"}""")).ErrorParam);
    }

    [Fact]
    [Shows("programs.default")]
    public async Task A_state_without_prog_default_gets_it()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        await api.MakeAsync("/programs", """{"name":"A"}""");
        var file = Path.GetTempFileName();
        try
        {
            await api.Sandbox.SaveAsync(file, TestApi.Token);
            var state = await File.ReadAllTextAsync(file, TestApi.Token);
            await File.WriteAllTextAsync(file, state.Replace("prog_default", "prog_another", StringComparison.Ordinal), TestApi.Token);

            await using var second = await TestApi.StartAsync(Way.InMemory, new() { StateFile = file });

            Assert.Equal(3, (await second.GetAsync("/programs")).Ids.Length);
            Assert.Equal(200, (await second.GetAsync("/programs/prog_default")).Status);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    [Shows("programs.money")]
    [Shows("referrals.program")]
    public async Task A_referral_program_comes_back_as_it_came()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);

        var program = await api.MakeAsync("/programs", """
            {"name":"Refer a friend","type":"referral","currency":"eur",
             "referral":{"referrerReward":{"points":500},"refereeReward":{"points":250},"qualifyingEvent":"payment.completed","minimumAmount":2000}}
            """);

        AssertJson(
            """
            {"id":"*","object":"program","name":"Refer a friend","type":"referral","currency":"EUR","tierConfig":null,
             "referral":{"referrerReward":{"points":500},"refereeReward":{"points":250},"qualifyingEvent":"payment.completed","minimumAmount":2000},
             "autoEnroll":false,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            program);
        var account = await api.MakeAsync("/loyalty-accounts", $$"""{"program":"{{program.Id}}","customer":"cust_abc123"}""");
        var referral = await api.MakeAsync("/referrals", $$"""{"program":"{{program.Id}}","referrer":"{{account.Id}}"}""");
        Assert.Equal("""{"referrer":{"points":500},"referee":{"points":250}}""", referral.Json.GetProperty("reward").GetRawText());
        Assert.Equal("""{"firstPaymentMinimum":2000,"windowDays":null}""", referral.Json.GetProperty("qualify").GetRawText());

        var cleared = await api.MakeAsync($"/programs/{program.Id}", """{"referral":null,"type":null}""");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (cleared.Json.GetProperty("referral").ValueKind, cleared.Json.GetProperty("type").ValueKind));
    }

    [Fact]
    [Shows("programs.money")]
    [Shows("programs.spend_currency")]
    [Shows("programs.update")]
    public async Task A_currency_of_money_is_the_one_in_which_spend_counts()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);

        var named = await api.MakeAsync($"/programs/{shop.Program}", """{"currency":"usd"}""");
        await shop.PayAsync(150_000);
        Assert.Equal(("USD", "member"), (named.Json.GetProperty("currency").GetString(), (await shop.AccountAsync()).GetProperty("tier").GetString()));
        await api.MakeAsync("/payments", $$"""{"amount":150000,"currency":"USD","customer":"{{Shop.Customer}}","paymentMethod":"pm_card_visa"}""");
        Assert.Equal("gold", (await shop.AccountAsync()).GetProperty("tier").GetString());

        Assert.Equal("currency", (await api.PostAsync($"/programs/{shop.Program}", """{"currency":"EUR"}""")).ErrorParam);
        var ofPoints = await api.MakeAsync($"/programs/{shop.Program}", """{"currency":{"name":"stars"}}""");
        Assert.Equal("stars", ofPoints.Json.GetProperty("currency").GetProperty("name").GetString());
        Assert.Equal(12, ofPoints.Json.GetProperty("currency").GetProperty("expiryMonths").GetInt32());
        Assert.Equal("currency", (await api.PostAsync($"/programs/{shop.Program}", """{"currency":"EUR"}""")).ErrorParam);
    }

    [Fact]
    [Shows("accounts.auto_enroll")]
    public async Task The_switch_of_a_program_shows_the_option_unless_it_says_otherwise()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { AutoEnroll = true });

        var silent = await api.MakeAsync("/programs", """{"name":"A"}""");
        var off = await api.MakeAsync("/programs", """{"name":"B","auto_enroll":false}""");
        var back = await api.MakeAsync($"/programs/{off.Id}", """{"autoEnroll":null}""");

        Assert.Equal((true, false, true), (IsOn(silent), IsOn(off), IsOn(back)));

        static bool IsOn(Answer program) => program.Json.GetProperty("autoEnroll").GetBoolean();
    }

    [Fact]
    [Shows("tiers.benefits")]
    public async Task A_tierConfig_has_benefits_which_it_keeps_where_it_says_nothing()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var program = await api.MakeAsync("/programs", """
            {"name":"A","tierConfig":{"tiers":[{"name":"Member","rank":0,"threshold":0},{"name":"Gold","rank":1,"threshold":100,"benefits":["Lounge","Coffee"]}]}}
            """);
        Assert.Equal(["[]", """["Lounge","Coffee"]"""], Benefits(program));
        Assert.Equal("""["Lounge","Coffee"]""", (await api.GetAsync($"/tiers?program={program.Id}")).Json.GetProperty("data")[1].GetProperty("benefits").GetRawText());

        var silent = await api.MakeAsync($"/programs/{program.Id}", """
            {"tierConfig":{"tiers":[{"name":"Member","rank":0,"threshold":0,"benefits":["Hello"]},{"name":"Gold","rank":1,"threshold":90}]}}
            """);

        Assert.Equal(["""["Hello"]""", """["Lounge","Coffee"]"""], Benefits(silent));

        static IEnumerable<string> Benefits(Answer program) =>
            program.Json.GetProperty("tierConfig").GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("benefits").GetRawText());
    }

    [Theory]
    [InlineData("""{"name":"A","referral":{"referrerReward":{"points":1}}}""", "referral")]
    [InlineData("""{"name":"A","type":"referral","referral":{"referrerReward":{}}}""", "referral.referrerReward.points")]
    [InlineData("""{"name":"A","type":"referral","referral":{"minimumAmount":-1}}""", "referral.minimumAmount")]
    [InlineData("""{"name":"A","type":"referral","referral":{"reward":{}}}""", "referral.reward")]
    [InlineData("""{"name":"A","currency":"POINTS"}""", "currency")]
    [InlineData("""{"name":"A","autoEnroll":"yes"}""", "autoEnroll")]
    [InlineData("""{"name":"A","tierConfig":{"period":{"type":"sometimes"},"tiers":[]}}""", "tierConfig.period.type")]
    [InlineData("""{"name":"A","tierConfig":{"tiers":[{"name":"Gold","rank":0,"threshold":0,"benefits":"Lounge"}]}}""", "tierConfig.tiers[0].benefits")]
    public async Task What_makes_no_sense_is_named(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await api.PostAsync("/programs", body);

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }
}
