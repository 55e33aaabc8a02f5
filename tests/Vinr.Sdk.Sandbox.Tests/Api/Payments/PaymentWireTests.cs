using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class PaymentWireTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("payments.pending")]
    [Shows("payments.checkout_url")]
    [Shows("payments.amounts")]
    [Shows("payments.further_use")]
    public async Task A_payment_without_a_method_is_pending_with_a_checkout_url(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var payment = await api.MakeAsync("/payments", """
            {"amount":2000,"currency":"eur","customer":"cust_abc123","confirm":false,"offSession":true,"setupFutureUsage":"recurring","save_payment_method":true}
            """);

        JsonAssert.AssertJson(
            $$"""
            {"id":"*","object":"payment","amount":2000,"currency":"EUR","status":"pending","customer":"cust_abc123","description":null,"returnUrl":null,
             "checkoutUrl":"{{new Uri(api.Sandbox.BaseAddress, "/checkout/" + payment.Id)}}","captureMethod":"automatic","captureDelayHours":null,
             "paymentMethod":null,"confirm":false,"offSession":true,"setupFutureUsage":"recurring","savePaymentMethod":true,"discountId":null,
             "amountCapturable":0,"amountCaptured":0,"amountRefunded":0,"failure":null,"metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            payment);
    }

    [Theory, BothWays]
    public async Task Store_credit_is_spent_over_the_wire(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var shop = await Shop.OpenAsync(api);
        await api.MakeAsync("/store-credit", $$"""{"account":"{{shop.Account}}","amount":700,"currency":"EUR"}""");

        var payment = await api.MakeAsync("/payments", """{"amount":2000,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa","useStoreCredit":true}""");

        Assert.Equal((true, 700), (payment.Json.GetProperty("useStoreCredit").GetBoolean(), payment.Json.GetProperty("storeCreditAmount").GetInt64()));
        Assert.Equal(20, await shop.BalanceAsync());
        Assert.Equal("useStoreCredit", (await api.PostAsync("/payments", """{"amount":1,"currency":"EUR","useStoreCredit":1}""")).ErrorParam);
        api.Sandbox.Ledger.Verify();
    }

    [Theory, BothWays]
    [Shows("payments.partial_capture")]
    [Shows("payments.amounts")]
    public async Task A_part_is_captured_over_the_wire(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var payment = await api.MakeAsync("/payments", """{"amount":2000,"currency":"EUR","paymentMethod":"pm_card_visa","captureMethod":"manual"}""");
        Assert.Equal(2_000, payment.Json.GetProperty("amountCapturable").GetInt64());

        var captured = await api.MakeAsync($"/payments/{payment.Id}/capture", """{"amount":1500}""");

        Assert.Equal(("completed", 1_500, 0), (Text(captured, "status"), captured.Json.GetProperty("amountCaptured").GetInt64(), captured.Json.GetProperty("amountCapturable").GetInt64()));
        Assert.Equal((400, "parameter_unknown"), Refusal(await api.PostAsync($"/payments/{payment.Id}/capture", """{"sum":1}""")));
        Assert.Equal((400, "parameter_unknown"), Refusal(await api.PostAsync($"/payments/{payment.Id}/cancel", """{"amount":1}""")));
    }

    [Theory]
    [InlineData("pm_card_declined", "card_declined")]
    [InlineData("pm_card_insufficient_funds", "insufficient_funds")]
    [Shows("payments.failure")]
    [Shows("payments.test_methods")]
    [Shows("refusals.card_declined")]
    public async Task A_declined_charge_is_a_402_that_says_why_and_the_payment_has_failed(string method, string why)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var declined = await api.PostAsync("/payments", $$"""{"amount":2000,"currency":"EUR","paymentMethod":"{{method}}"}""");

        Assert.Equal((402, "card_declined"), Refusal(declined));
        Assert.Equal(why, declined.Error.GetProperty("decline_code").GetString());
        var payment = await api.GetAsync($"/payments/{declined.Error.GetProperty("resource").GetString()}");
        Assert.Equal(("failed", JsonValueKind.Null), (Text(payment, "status"), payment.Json.GetProperty("checkoutUrl").ValueKind));
        var failure = payment.Json.GetProperty("failure");
        Assert.Equal((why, "issuer_declined"), (failure.GetProperty("code").GetString(), failure.GetProperty("category").GetString()));
    }

    [Fact]
    [Shows("payments.expand")]
    public async Task The_customer_the_refunds_and_the_dispute_can_be_expanded()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var payment = await (await Shop.OpenAsync(api)).PayAsync(2_000);
        var refund = await api.MakeAsync("/refunds", $$"""{"payment":"{{payment.Id}}","amount":500}""");

        var shown = (await api.GetAsync($"/payments/{payment.Id}?expand[]=customer&expand[]=refunds&expand[]=payment.dispute")).Json;

        Assert.Equal("cust_abc123", shown.GetProperty("customer").GetProperty("id").GetString());
        Assert.Equal(refund.Id, shown.GetProperty("refunds").GetProperty("data")[0].GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("dispute").ValueKind);
        var listed = (await api.GetAsync("/payments?expand[]=payment.refunds")).Json.GetProperty("data")[0];
        Assert.Equal(("cust_abc123", 1), (listed.GetProperty("customer").GetString(), listed.GetProperty("refunds").GetProperty("data").GetArrayLength()));
        Assert.False(payment.Json.TryGetProperty("refunds", out _));
        Assert.Equal(400, (await api.GetAsync($"/payments/{payment.Id}?expand[]=program")).Status);
    }

    [Fact]
    [Shows("refunds.update")]
    public async Task Of_a_refund_the_metadata_can_be_updated()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var payment = await (await Shop.OpenAsync(api)).PayAsync(2_000);
        var refund = await api.MakeAsync("/refunds", $$$"""{"payment":"{{{payment.Id}}}","metadata":{"a":"1"}}""");
        Assert.Equal(("succeeded", "EUR"), (Text(refund, "status"), Text(refund, "currency")));

        var updated = await api.MakeAsync($"/refunds/{refund.Id}", """{"metadata":{"ticket":"ZD-1"}}""");

        Assert.Equal("""{"ticket":"ZD-1"}""", updated.Json.GetProperty("metadata").GetRawText());
        Assert.Equal(400, (await api.PostAsync($"/refunds/{refund.Id}", """{"amount":1}""")).Status);
        Assert.Equal(404, (await api.PostAsync("/refunds/re_x", """{"metadata":{}}""")).Status);
        Assert.Equal(
            ["refund.created", "refund.completed", "refund.updated"],
            (await api.GetAsync("/events?limit=100")).Json.GetProperty("data").EnumerateArray()
                .Select(happened => happened.GetProperty("type").GetString()!).Where(type => type.StartsWith("refund.", StringComparison.Ordinal)).Reverse());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://shop.example/")]
    [InlineData("myapp://back")]
    [InlineData("//shop.example/")]
    [InlineData("/back")]
    [InlineData("http:shop.example")]
    [InlineData("https:///back")]
    [InlineData("https://shop.example/\\u000d\\u000aSet-Cookie: a=b")]
    [InlineData(" https://shop.example/")]
    [Shows("bodies.addresses")]
    public async Task Customers_are_sent_to_http_and_https_addresses_alone(string address)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var payment = await api.PostAsync("/payments", $$"""{"amount":1,"currency":"EUR","returnUrl":"{{address}}"}""");
        var session = await PostSessionAsync(api, $$"""{"amount":1,"currency":"EUR","successUrl":"{{address}}","cancelUrl":"https://shop.example/"}""");

        Assert.Equal((400, "returnUrl"), (payment.Status, payment.ErrorParam));
        Assert.Equal((400, "successUrl"), (session.Status, session.ErrorParam));
    }

    [Fact]
    public async Task A_delay_is_from_nothing_to_a_year()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        Assert.Equal("completed", Text(await api.MakeAsync("/payments", Delayed("0")), "status"));
        Assert.Equal("authorized", Text(await api.MakeAsync("/payments", Delayed("8760")), "status"));
        foreach (var bad in new[] { "-1", "8761", "1.5", "\"1\"" })
            Assert.Equal((400, "captureDelayHours"), ((await api.PostAsync("/payments", Delayed(bad))).Status, (await api.PostAsync("/payments", Delayed(bad))).ErrorParam));

        static string Delayed(string hours) => $$"""{"amount":1,"currency":"EUR","paymentMethod":"pm_card_visa","captureDelayHours":{{hours}}}""";
    }

    private static Task<Answer> PostSessionAsync(TestApi api, string json)
    {
        var request = api.Request(HttpMethod.Post, "");
        request.RequestUri = new Uri(api.Sandbox.BaseAddress, "/checkout/session");
        request.Content = TestApi.JsonContent(json);
        return api.SendAsync(request);
    }

    private static string? Text(Answer answer, string name) => answer.Json.GetProperty(name).GetString();

    private static (int Status, string? Code) Refusal(Answer answer) => (answer.Status, answer.ErrorCode);
}
