using Vinr.Sdk.Sandbox.Tests.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>What is no instant and no currency is refused, and what only may be a mistake is told of.</summary>
public sealed class NoValueTests
{
    public static TheoryData<string> NoInstants =>
    [
        "\"10:00\"", "\"07/01/2034\"", "\"July 2034\"", "\"2034\"", "\"2034-07\"", "\"20340701\"", "\"tomorrow\"", "2034", "1785000000", "\"1785000000\"", "\"2034-07-01T10:00:00\"",
        "\"2034-07-01 10:00:00Z\"", "\"2034-13-01\"", "\"2034-02-30\"", "\"Sat, 01 Jul 2034 10:00:00 GMT\"", "\"2034-07-01T10:00:00+1\"", "\" 2034-07-01\"", "\"9999-12-31T23:59:59-01:00\"",
    ];

    [Theory]
    [MemberData(nameof(NoInstants))]
    [Shows("bodies.instants")]
    public async Task Only_iso_8601_is_an_instant_in_every_field(string value)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);

        Assert.All(await Instants(api, shop, value), answer => Assert.Equal((400, "parameter_invalid"), (answer.Status, answer.ErrorCode)));
        if (value.Trim('"').All(char.IsAsciiDigit)) return; // the filter takes Unix seconds

        Assert.Equal(400, (await api.GetAsync($"/events?created[gte]={Uri.EscapeDataString(value.Trim('"'))}")).Status);
    }

    [Theory]
    [InlineData("2034-07-01")]
    [InlineData("2034-07-01T10:00Z")]
    [InlineData("2034-07-01T10:00:00Z")]
    [InlineData("2034-07-01T10:00:00.1234567Z")]
    [InlineData("2034-07-01T12:00:00+02:00")]
    [InlineData("2034-07-01T05:00:00.123-05:00")]
    public async Task Iso_8601_is_taken_in_every_field(string value)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);

        Assert.All(await Instants(api, shop, $"\"{value}\""), answer => Assert.True(answer.Status == 200, answer.Text));
        Assert.Equal(200, (await api.GetAsync($"/events?created[gte]={Uri.EscapeDataString(value)}")).Status);
    }

    [Theory]
    [InlineData("XYZ")]
    [InlineData("XXX")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("\u0415UR")]
    [Shows("money.minor_units")]
    public async Task Only_currencies_of_iso_4217_are_taken(string code)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);

        Assert.All(await Currencies(api, shop, code), answer => Assert.Equal((400, "parameter_invalid"), (answer.Status, answer.ErrorCode)));
    }

    [Fact]
    public async Task A_currency_is_kept_in_capitals_however_it_is_written()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);

        Assert.All(await Currencies(api, shop, "eUr"), answer =>
        {
            Assert.True(answer.Status == 200, answer.Text);
            Assert.Contains("\"EUR\"", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("eUr", answer.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Rules_that_have_never_fired_and_tiers_that_there_are_not_are_told_of()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        var odd = await api.MakeAsync("/earning-rules", $$"""
            {"program":"{{shop.Program}}","trigger":"payment.complete","earn":{"pointsPerCurrencyUnit":1},"multipliers":[{"when":{"tier":"platinum"},"factor":2}]}
            """);
        await api.MakeAsync("/payments", """{"amount":1000,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa"}""");

        string[] remarks = ["has never fired: no event “payment.complete” has happened", "multiplies for tier “platinum”, which the program does not have"];
        var explained = api.Sandbox.Explain(shop.Account);
        Assert.Equal(remarks.Select(remark => $"rule {odd.Id} {remark}"), explained.Remarks);
        var page = await api.OpenAsync(InspectorVisitor.Ui + "rules");
        Assert.All(remarks, remark => Assert.Contains(remark, explained.ToString(), StringComparison.Ordinal));
        Assert.All(remarks, remark => Assert.Contains(remark, page.Text, StringComparison.Ordinal));

        api.Sandbox.Raise("payment.complete", shop.Account, 100, "EUR");
        await api.MakeAsync("/tiers", $$"""{"program":"{{shop.Program}}","name":"Platinum","minPoints":900000}""");
        Assert.Empty(api.Sandbox.Explain(shop.Account).Remarks);
    }

    private static async Task<Answer[]> Instants(TestApi api, Shop shop, string value) =>
    [
        await api.PostAsync("/campaigns", $$"""{"program":"{{shop.Program}}","name":"C","schedule":{"startsAt":{{value}} } }"""),
        await api.PostAsync("/campaigns", $$"""{"program":"{{shop.Program}}","name":"C","schedule":{"endsAt":{{value}} } }"""),
        await api.PostAsync("/promotions", $$"""{"programId":"{{shop.Program}}","name":"P","window":{"startsAt":{{value}} },"rules":{"type":"earn_multiplier","multiplier":2} }"""),
        await api.PostAsync("/offers", $$"""{"name":"O","incentive":{"type":"x"},"starts_at":{{value}} }"""),
        await api.PostAsync("/offers", $$"""{"name":"O","incentive":{"type":"x"},"ends_at":{{value}} }"""),
        await api.PostAsync("/offers", $$"""{"name":"O","incentive":{"type":"x"},"targeting":{"enrolled_before":{{value}} } }"""),
        await api.PostAsync("/store-credit", $$"""{"account":"{{shop.Account}}","amount":5,"currency":"EUR","expires_at":{{value}} }"""),
        await api.PostAsync("/../_sandbox/clock", $$"""{"advanceTo":{{value}} }"""),
    ];

    private static async Task<Answer[]> Currencies(TestApi api, Shop shop, string code) =>
    [
        await api.PostAsync("/payments", $$"""{"amount":100,"currency":"{{code}}","paymentMethod":"pm_card_visa"}"""),
        await api.PostAsync("/rewards", $$"""{"program":"{{shop.Program}}","name":"R","cost":5,"benefit":{"type":"discount","amount":500,"currency":"{{code}}"} }"""),
        await api.PostAsync("/rewards", $$"""{"program":"{{shop.Program}}","name":"R","cost":5,"type":"store_credit","value":{"currency":"{{code}}","amount":500} }"""),
        await api.PostAsync("/earning-rules", $$"""{"program":"{{shop.Program}}","trigger":"payment.completed","award":{"type":"per_currency","rates":{"{{code}}":1} } }"""),
        await api.PostAsync("/store-credit", $$"""{"account":"{{shop.Account}}","amount":5,"currency":"{{code}}"}"""),
    ];
}
