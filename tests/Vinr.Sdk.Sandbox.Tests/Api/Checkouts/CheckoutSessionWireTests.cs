using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary><c>/checkout/session</c>, beside <c>/v1</c>.</summary>
public sealed class CheckoutSessionWireTests
{
    private const string Addresses = "\"successUrl\":\"https://shop.example/thanks\",\"cancelUrl\":\"https://shop.example/cart\"";

    [Theory, BothWays]
    [Shows("checkouts.metadata")]
    [Shows("checkouts.session")]
    public async Task A_session_shows_what_it_was_made_of_and_is_open(Way way)
    {
        await using var api = await TestApi.StartAsync(way, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        const string Settings = """{"mode":"payment","merchantName":"Corner Roast","promoCode":{"enabled":true,"availableCodes":[{"code":"TEN","discount":10,"discountType":"percentage","description":"ten off"}]},"delivery":{"enabled":false},"cart":"c-1"}""";

        var session = await MakeAsync(api, $$"""
            {"amount":4500,"currency":"eur",{{Addresses}},"customer":{"customerId":"cust_abc123","email":"a@example.com","name":"A","phone":"+31201234567"},
             "cartItems":[{"id":"1","name":"Beans","description":"Dark","price":4500,"quantity":1,"image":"https://shop.example/b.png","maxQuantity":5}],
             "supportedCurrencies":["EUR"],"metadata":{{Settings}}}
            """);

        var id = session.Json.GetProperty("sessionId").GetString();
        JsonAssert.AssertJson(
            $$"""
            {"sessionId":"*","object":"checkout_session","checkoutUrl":"{{new Uri(api.Sandbox.BaseAddress, "/checkout/" + id)}}","status":"open","payment":null,"amount":4500,"currency":"EUR",
             "customer":{"customerId":"cust_abc123","email":"a@example.com","name":"A","phone":"+31201234567"},
             "cartItems":[{"id":"1","name":"Beans","description":"Dark","price":4500,"quantity":1,"image":"https://shop.example/b.png","maxQuantity":5}],
             "successUrl":"https://shop.example/thanks","cancelUrl":"https://shop.example/cart","supportedCurrencies":["EUR"],"configId":"default-config",
             "discountId":null,"metadata":{{Settings}},"created":"2026-01-05T09:00:00Z"}
            """.ReplaceLineEndings(""),
            session);
        Assert.Equal(session.Text, (await RetrieveAsync(api, id!)).Text);
    }

    [Fact]
    [Shows("checkouts.retrieve")]
    [Shows("checkouts.payment")]
    [Shows("checkouts.metadata")]
    public async Task What_becomes_of_it_is_shown()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        string[] ids = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            (await MakeAsync(api, $$$"""{"amount":4500,"currency":"EUR",{{{Addresses}}},"metadata":{"cart":"c-1"}}""")).Json.GetProperty("sessionId").GetString()!))];

        var paid = await api.Sandbox.Checkout.PayAsync(ids[0], cancellationToken: TestApi.Token);
        await api.Sandbox.Checkout.CancelAsync(ids[1], TestApi.Token);
        await api.Sandbox.Checkout.PayAsync(ids[2], TestCards.AsksForAuthentication, cancellationToken: TestApi.Token);
        Assert.Equal(["completed", "cancelled", "open", "open"], await StatesAsync());
        Assert.Equal(paid.Id, (await RetrieveAsync(api, ids[0])).Json.GetProperty("payment").GetString());
        Assert.Equal(JsonValueKind.Null, (await RetrieveAsync(api, ids[2])).Json.GetProperty("payment").ValueKind);
        var payment = (await api.GetAsync($"/payments/{paid.Id}")).Json;
        Assert.Equal("c-1", payment.GetProperty("metadata").GetProperty("cart").GetString());
        Assert.EndsWith(ids[0], payment.GetProperty("checkoutUrl").GetString(), StringComparison.Ordinal);

        api.Sandbox.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(["completed", "cancelled", "expired", "expired"], await StatesAsync());

        async Task<IEnumerable<string?>> StatesAsync() =>
            (await Task.WhenAll(ids.Select(id => RetrieveAsync(api, id)))).Select(session => session.Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_key_gives_the_same_session_and_the_log_names_the_call()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var first = await PostAsync(api, $$"""{"amount":4500,"currency":"EUR",{{Addresses}}}""", "cart-1");
        var second = await PostAsync(api, $$"""{"amount":4500,"currency":"EUR",{{Addresses}}}""", "cart-1");

        Assert.Equal((first.Text, true), (second.Text, second.Replayed));
        await RetrieveAsync(api, first.Json.GetProperty("sessionId").GetString()!);
        Assert.Equal(
            ["checkout.sessions.create", "checkout.sessions.create", "checkout.sessions.retrieve"],
            api.Sandbox.Requests.Select(request => request.Operation));
    }

    [Theory]
    [InlineData("", "amount")]
    [InlineData("\"amount\":1,\"currency\":\"EUR\"", "successUrl")]
    [InlineData("\"amount\":0,\"currency\":\"EUR\"," + Addresses, "amount")]
    [InlineData("\"amount\":1,\"currency\":\"EURO\"," + Addresses, "currency")]
    [InlineData("\"amount\":1,\"currency\":\"EUR\"," + Addresses + ",\"customer\":{\"id\":\"cust_1\"}", "customer.id")]
    [InlineData("\"amount\":1,\"currency\":\"EUR\"," + Addresses + ",\"metadata\":{\"promoCode\":{\"codes\":[]}}", "metadata.promoCode.codes")]
    [InlineData("\"amount\":1,\"currency\":\"EUR\"," + Addresses + ",\"metadata\":{\"promoCode\":{\"availableCodes\":[{\"code\":\"A\",\"discount\":101,\"discountType\":\"percentage\"}]}}", "metadata.promoCode.availableCodes[0].discount")]
    [InlineData("\"amount\":1,\"currency\":\"EUR\"," + Addresses + ",\"metadata\":{\"promoCode\":{\"availableCodes\":[{\"code\":\"A\",\"discount\":1.5,\"discountType\":\"fixed\"}]}}", "metadata.promoCode.availableCodes[0].discount")]
    [InlineData("\"amount\":1,\"currency\":\"EUR\"," + Addresses + ",\"metadata\":{\"promoCode\":{\"availableCodes\":[{\"code\":\"A\",\"discount\":1,\"discountType\":\"some\"}]}}", "metadata.promoCode.availableCodes[0].discountType")]
    public async Task What_makes_no_sense_is_refused(string fields, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await PostAsync(api, "{" + fields + "}");

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }

    [Fact]
    [Shows("checkouts.address")]
    public async Task It_asks_for_the_key_and_is_not_under_v1()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        using var anonymous = await api.Http.GetAsync(new Uri(api.Sandbox.BaseAddress, "/checkout/session/cs_1"), TestApi.Token);
        Assert.Equal(401, (int)anonymous.StatusCode);
        Assert.Equal(404, (await api.PostAsync("/checkout/session", "{}")).Status);
        Assert.Equal((404, "resource_missing"), ((await RetrieveAsync(api, "cs_1")).Status, (await RetrieveAsync(api, "cs_1")).ErrorCode));
    }

    private static async Task<Answer> MakeAsync(TestApi api, string json)
    {
        var answer = await PostAsync(api, json);
        Assert.True(answer.Status == 200, answer.Text);
        return answer;
    }

    private static Task<Answer> PostAsync(TestApi api, string json, string? key = null)
    {
        var request = Request(api, HttpMethod.Post, "/checkout/session");
        request.Content = TestApi.JsonContent(json);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return api.SendAsync(request);
    }

    private static Task<Answer> RetrieveAsync(TestApi api, string id) => api.SendAsync(Request(api, HttpMethod.Get, $"/checkout/session/{id}"));

    private static HttpRequestMessage Request(TestApi api, HttpMethod method, string path)
    {
        var request = api.Request(method, "");
        request.RequestUri = new Uri(api.Sandbox.BaseAddress, path);
        return request;
    }
}
