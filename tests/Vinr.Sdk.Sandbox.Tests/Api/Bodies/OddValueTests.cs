using System.Globalization;
using System.Text.Json;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Tests.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>Whatever stands in whichever field of whatever is posted is carried out or refused, and never breaks the sandbox.</summary>
public sealed class OddValueTests
{
    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "0.5", "1e400", "-9223372036854775808", "9223372036854775808", "999999999999", "2147483647", "\"\"", "\" \"", "\"x\"", "\"\\u0000\"",
        "\"\\ud800\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"10:00\"", "[]", "[null]", "[[]]", "{}", """{"x":null}""", """{"\ud800":"x"}""", """{"a":"\udc00"}""",
        """{"a":[{"b":"\ud800"}]}""", """{"type":null}""", """{"type":"x","x":"\ud800"}""", """[{"fact":"metadata.vip","op":"lt","value":"x"}]""", """{"loyalty_account":null}""",
    ];

    [Fact]
    public async Task An_odd_value_in_any_field_is_never_a_500()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        foreach (var post in await EveryPost.OfAsync(api))
        {
            foreach (var body in Odd.SelectMany(value => With(post.Body, value)))
            {
                var answer = await api.PostAsync(post.Path, body);
                Assert.True(answer.Status is >= 200 and < 500, $"{post.Path} {body}: {answer.Text}");
                if (answer.Status == 400) Assert.NotNull(answer.ErrorCode);
            }
        }

        await ReadsWellAsync(api);
    }

    [Property(MaxTest = 25)]
    public async Task A_random_value_in_any_field_is_never_a_500(int seed)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { Seed = 1 });
        var random = new Random(seed);
        foreach (var post in await EveryPost.OfAsync(api))
        {
            foreach (var body in With(post.Body, RandomJson(random, 3)))
            {
                var answer = await api.PostAsync(post.Path, body);
                Assert.True(answer.Status is >= 200 and < 500, $"{post.Path} {body}: {answer.Text}");
            }
        }

        await ReadsWellAsync(api);
    }

    [Fact]
    [Shows("bodies.metadata")]
    public async Task Null_in_metadata_is_refused_by_name_where_something_is_made_and_clears_the_key_in_an_update()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        foreach (var post in (await EveryPost.OfAsync(api)).Where(post => post.Body.Contains("\"metadata\":{\"a\":\"b\"}", StringComparison.Ordinal)))
        {
            var answer = await api.PostAsync(post.Path, post.Body.Replace("\"metadata\":{\"a\":\"b\"}", "\"metadata\":{\"a\":null,\"c\":\"d\"}", StringComparison.Ordinal));

            var isUpdate = post.Path.Count(letter => letter == '/') > 1;
            if (isUpdate) Assert.Equal((200, """{"c":"d"}"""), (answer.Status, answer.Json.GetProperty("metadata").GetRawText()));
            else Assert.Equal((400, "parameter_invalid", true), (answer.Status, answer.ErrorCode, answer.ErrorParam is "metadata.a" or "targeting.metadata.a"));
        }

        var link = await api.PostAsync("/payments", """{"amount":100,"currency":"EUR","paymentMethod":"pm_card_visa","metadata":{"loyalty_account":null} }""");
        Assert.Equal((400, "metadata.loyalty_account"), (link.Status, link.ErrorParam));
    }

    [Theory]
    [InlineData("lt", "\"zzz\"")]
    [InlineData("lte", "\"zzz\"")]
    [InlineData("gt", "\"\\u0001\"")]
    [InlineData("lt", "1")]
    [InlineData("gte", "-1")]
    [InlineData("eq", "\"\\u0001\"")]
    [InlineData("between", "[\"\\u0001\",\"zzz\"]")]
    public async Task What_is_not_there_is_neither_more_nor_less_than_anything(string op, string value)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        var segment = await api.MakeAsync("/segments", $$"""
            {"program":"{{shop.Program}}","name":"S","conditions":[{"fact":"metadata.vip","op":"{{op}}","value":{{value}} }]}
            """);
        await api.MakeAsync("/campaigns", $$"""
            {"program":"{{shop.Program}}","name":"C","audience":{"type":"segment","segment":"{{segment.Id}}"},"schedule":{},
             "mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}]}
            """);
        await api.MakeAsync($"/loyalty-accounts/{shop.Account}", """{"metadata":{"vip":null,"other":"x"} }""");

        await api.MakeAsync("/payments", """{"amount":1000,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa"}""");

        Assert.Equal(10, await shop.BalanceAsync());
    }

    private static async Task ReadsWellAsync(TestApi api)
    {
        api.Sandbox.Faults.Clear(); // some of the values are fit for a fault
        foreach (var path in EveryPost.Reads) Assert.Equal((path, 200), (path, (await api.GetAsync(path + "?limit=100")).Status));
        foreach (var page in InspectorVisitor.Lists) Assert.Equal((page, 200), (page, (await api.OpenAsync(page)).Status));
        api.Sandbox.Ledger.Verify();
    }

    /// <summary>The body with the value in place of each value in it, one after another.</summary>
    private static IEnumerable<string> With(string body, string value)
    {
        using var document = JsonDocument.Parse(body);
        var places = Places(document.RootElement).ToList();
        return [.. places.Select(place => Write(document.RootElement, "", place, value)), value];
    }

    private static IEnumerable<string> Places(JsonElement element, string at = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Places(member.Value, $"{at}.{member.Name}").Prepend($"{at}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Places(item, Item(at, index)).Prepend(Item(at, index))),
        _ => [],
    };

    private static string Write(JsonElement element, string at, string place, string value)
    {
        if (at == place) return value;

        return element.ValueKind switch
        {
            JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(member =>
                $"{JsonSerializer.Serialize(member.Name)}:{Write(member.Value, $"{at}.{member.Name}", place, value)}")) + "}",
            JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select((item, index) => Write(item, Item(at, index), place, value))) + "]",
            _ => element.GetRawText(),
        };
    }

    private static string Item(string at, int index) => string.Create(CultureInfo.InvariantCulture, $"{at}.{index}");

    private static string RandomJson(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => Math.Pow(10, random.Next(-30, 30)).ToString("R", CultureInfo.InvariantCulture),
        4 => RandomText(random),
        5 => random.Next(200).ToString(CultureInfo.InvariantCulture),
        6 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => RandomJson(random, depth - 1))) + "]",
        _ => "{" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => $"{RandomText(random)}:{RandomJson(random, depth - 1)}")) + "}",
    };

    private static string RandomText(Random random)
    {
        string[] words = ["type", "discount", "amount", "currency", "EUR", "eur", "points", "tier", "gold", "2026-01-01", "metadata", "cust_abc123"];
        return random.Next(3) > 0
            ? $"\"{words[random.Next(words.Length)]}\""
            : "\"" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => $"\\u{random.Next(0x10000):x4}")) + "\"";
    }
}
