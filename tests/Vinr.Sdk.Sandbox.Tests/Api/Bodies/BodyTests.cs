using System.Net.Http.Headers;
using System.Text;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class BodyTests
{
    [Theory]
    [InlineData("""{"name":"x","colour":"red"}""", "colour")]
    [InlineData("""{"name":"x","currency":{"foo":1}}""", "currency.foo")]
    [InlineData("""{"name":"x","tierConfig":{"tiers":[{"name":"A","rank":0,"threshold":0},{"name":"B","rank":1,"threshold":1,"x":1}]}}""", "tierConfig.tiers[1].x")]
    [InlineData("""{"name":"x","tier_config":{"tiers":[],"up_to":1}}""", "tier_config.up_to")]
    [InlineData("""{"name":"x","Name":"x"}""", "Name")]
    [InlineData("""{"name":"x","expiryMonths":12}""", "expiryMonths")]
    [Shows("bodies.names")]
    public async Task An_unknown_field_is_a_400_that_names_it(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var answer = await api.PostAsync("/programs", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("parameter_unknown", answer.ErrorCode);
        Assert.Equal(param, answer.ErrorParam);
    }

    [Theory]
    [InlineData("/programs", "", "name")]
    [InlineData("/programs", "{}", "name")]
    [InlineData("/programs", """{"name":null}""", "name")]
    [InlineData("/programs", """{"name":"x","tierConfig":{"tiers":[{"name":"A","rank":0}]}}""", "tierConfig.tiers[0].threshold")]
    [InlineData("/programs", """{"name":"x","tierConfig":{"period":{"type":"rolling"},"tiers":[]}}""", "tierConfig.period.months")]
    [InlineData("/earning-rules", """{"program":"p"}""", "trigger")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t"}""", "earn")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","earn":{}}""", "earn.pointsPerCurrencyUnit")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","award":{"type":"per_amount","points":1}}""", "award.per")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","earn":{"pointsPerCurrencyUnit":1},"multipliers":[{"when":{}}]}""", "multipliers[0].factor")]
    [InlineData("/rewards", """{"program":"p","name":"r"}""", "cost")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":1}""", "benefit")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":1,"type":"store_credit"}""", "value")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":1,"value":{}}""", "value.amount")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":1,"benefit":{"type":"discount","currency":"EUR"}}""", "benefit.amount")]
    [InlineData("/redemptions", """{"reward":"r"}""", "account")]
    [InlineData("/redemptions", """{"account":"a"}""", "reward")]
    [InlineData("/points-transactions", """{"account":"a","amount":5}""", "reason")]
    [InlineData("/payments", """{"currency":"EUR"}""", "amount")]
    [InlineData("/payments", """{"amount":1}""", "currency")]
    [InlineData("/refunds", "{}", "payment")]
    [Shows("refusals.parameter_missing")]
    public async Task A_missing_field_is_a_400_that_names_it(string path, string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var answer = await api.PostAsync(path, body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("parameter_missing", answer.ErrorCode);
        Assert.Equal(param, answer.ErrorParam);
    }

    [Theory]
    [InlineData("/programs", """{"name":1}""", "name")]
    [InlineData("/programs", """{"name":"  "}""", "name")]
    [InlineData("/programs", """{"name":"x","currency":[]}""", "currency")]
    [InlineData("/programs", """{"name":"x","currency":{"expiryMonths":1.5}}""", "currency.expiryMonths")]
    [InlineData("/programs", """{"name":"x","currency":{"expiry_months":"12"}}""", "currency.expiry_months")]
    [InlineData("/programs", """{"name":"x","currency":{"expiryMonths":0}}""", "currency.expiryMonths")]
    [InlineData("/programs", """{"name":"x","currency":{"rounding":"sideways"}}""", "currency.rounding")]
    [InlineData("/programs", """{"name":"x","metadata":{"a":1}}""", "metadata.a")]
    [InlineData("/programs", """{"name":"x","metadata":{"a":"1","a":"2"}}""", "metadata.a")]
    [InlineData("/programs", """{"name":"x","name":"y"}""", "name")]
    [InlineData("/programs", """{"name":"x","currency":{"expiryMonths":1,"expiry_months":2}}""", "currency.expiry_months")]
    [InlineData("/programs", """{"name":"\ud800"}""", "name")]
    [InlineData("/customers", """{"email":"nobody"}""", "email")]
    [InlineData("/customers", """{"phone":"0151 1234"}""", "phone")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","earn":{"pointsPerCurrencyUnit":1},"award":{"type":"fixed","points":1}}""", "award")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","award":{"type":"lottery"}}""", "award.type")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","award":{"type":"per_currency","rates":{"EURO":1}}}""", "award.rates.EURO")]
    [InlineData("/earning-rules", """{"program":"p","trigger":"t","earn":{"pointsPerCurrencyUnit":1},"window":"year"}""", "window")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":1,"benefit":{"type":"discount_percent","percent":101}}""", "benefit.percent")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":0,"benefit":{"type":"surprise"}}""", "cost")]
    [InlineData("/rewards", """{"program":"p","name":"r","cost":1,"benefit":{"type":"x"},"type":"x","value":{}}""", "type")]
    [InlineData("/payments", """{"amount":0,"currency":"EUR"}""", "amount")]
    [InlineData("/payments", """{"amount":-5,"currency":"EUR"}""", "amount")]
    [InlineData("/payments", """{"amount":99999999999999999999,"currency":"EUR"}""", "amount")]
    [InlineData("/payments", """{"amount":5,"currency":"EURO"}""", "currency")]
    [InlineData("/payments", """{"amount":5,"currency":"EUR","captureMethod":"later"}""", "captureMethod")]
    [InlineData("/payments", """{"amount":5,"currency":"EUR","returnUrl":"shop"}""", "returnUrl")]
    [Shows("refusals.parameter_invalid")]
    public async Task A_wrong_value_is_a_400_that_names_the_field(string path, string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var answer = await api.PostAsync(path, body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("parameter_invalid", answer.ErrorCode);
        Assert.Equal(param, answer.ErrorParam);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"name\"")]
    [InlineData("""{"name":"x"} {}""")]
    [InlineData("""{"name":"x",}""")]
    [InlineData("""{"name":NaN}""")]
    [InlineData("""{"\ud800":1}""")]
    public async Task A_body_that_is_no_json_object_is_a_400(string body)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var answer = await api.PostAsync("/programs", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("parameter_invalid", answer.ErrorCode);
        Assert.Null(answer.ErrorParam);
    }

    [Theory, BothWays]
    public async Task A_body_that_is_not_utf8_is_a_400(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        using var request = api.Request(HttpMethod.Post, "/programs");
        request.Content = TestApi.JsonContent(Encoding.Latin1.GetBytes("""{"name":"Grüße"}"""));

        var answer = await api.SendAsync(request);

        Assert.Equal(400, answer.Status);
        Assert.Contains("UTF-8", answer.Text, StringComparison.Ordinal);
    }

    [Theory, BothWays]
    public async Task A_body_must_be_announced_as_json_in_utf8_and_the_answer_says_what_was_announced(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        (string? Type, string Why)[] announced =
        [
            (null, "it is missing"), ("text/plain", "'text/plain'"), ("application/x-www-form-urlencoded", "'application/x-www-form-urlencoded'"),
            ("application/json; charset=utf-16", "charset=utf-16"), ("application/json; charset=\"latin1\"", "charset=latin1"),
        ];

        foreach (var (type, why) in announced)
        {
            var answer = await PostAsync(api, """{"name":"x"}"""u8.ToArray(), type);

            Assert.Equal(400, answer.Status);
            Assert.Contains("application/json", answer.Text, StringComparison.Ordinal);
            Assert.Contains(why, answer.Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory, BothWays]
    public async Task Utf8_is_taken_under_each_of_its_names_and_behind_a_byte_order_mark(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var (plain, marked) = ("""{"name":"Grüße"}"""u8.ToArray(), Encoding.UTF8.GetBytes("\uFEFF{\"name\":\"Grüße\"}"));

        foreach (var type in new[] { "application/json", "application/json; charset=utf-8", "application/json;charset=UTF8", "Application/JSON; charset=\"utf8\"" })
            foreach (var body in new[] { plain, marked })
            {
                var answer = await PostAsync(api, body, type);

                Assert.True(answer.Status == 200, answer.Text);
                Assert.Equal("Grüße", answer.Json.GetProperty("name").GetString());
            }
    }

    [Fact]
    public async Task A_byte_order_mark_alone_is_an_empty_body_and_two_are_no_json()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var (alone, twice) = (await PostAsync(api, "\uFEFF"u8.ToArray()), await PostAsync(api, "\uFEFF\uFEFF{}"u8.ToArray()));

        Assert.Equal((400, "parameter_missing"), (alone.Status, alone.ErrorCode));
        Assert.Equal((400, "parameter_invalid"), (twice.Status, twice.ErrorCode));
    }

    [Theory, BothWays]
    [Shows("bodies.length")]
    public async Task A_body_above_one_mebibyte_is_a_400_with_and_without_a_length(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var body = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', 1024 * 1024)}}"}""");

        foreach (var chunked in new[] { false, true })
        {
            using var request = api.Request(HttpMethod.Post, "/programs");
            request.Content = TestApi.JsonContent(body);
            request.Headers.TransferEncodingChunked = chunked;

            var answer = await api.SendAsync(request);

            Assert.Equal(400, answer.Status);
            Assert.Contains("1048576", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, BothWays]
    public async Task A_long_body_within_the_limit_is_taken_in_chunks_too(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var name = new string('x', 900_000);
        using var request = api.Request(HttpMethod.Post, "/programs");
        request.Content = TestApi.JsonContent($$"""{"name":"{{name}}"}""");
        request.Headers.TransferEncodingChunked = true;

        var answer = await api.SendAsync(request);

        Assert.Equal(200, answer.Status);
        Assert.Equal(name, answer.Json.GetProperty("name").GetString());
    }

    [Theory, BothWays]
    [Shows("bodies.names")]
    public async Task Fields_are_taken_in_snake_case_too(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var answer = await api.MakeAsync("/programs", """
            {"name":"x","currency":{"expiry_months":6,"point_value":2.5},"tier_config":{"qualify_on":"points","tiers":[]}}
            """);

        Assert.Equal(6, answer.Json.GetProperty("currency").GetProperty("expiryMonths").GetInt32());
        Assert.Equal(2.5m, answer.Json.GetProperty("currency").GetProperty("pointValue").GetDecimal());
        Assert.Equal("points", answer.Json.GetProperty("tierConfig").GetProperty("qualifyOn").GetString());
    }

    private static async Task<Answer> PostAsync(TestApi api, byte[] body, string? type = "application/json")
    {
        using var request = api.Request(HttpMethod.Post, "/programs");
        request.Content = TestApi.JsonContent(body);
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return await api.SendAsync(request);
    }
}
