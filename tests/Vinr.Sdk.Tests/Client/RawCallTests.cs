using System.Text.Json;
using System.Text.Json.Nodes;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tests.Telemetry;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>A call that the SDK has no member for is a call like every other.</summary>
public sealed class RawCallTests
{
    private static readonly JsonObject Link = new() { ["amount"] = 4_500, ["lines"] = new JsonArray("é <b>", 1.50m, true, null) };

    [Fact]
    public async Task A_post_is_sent_and_read_as_it_is()
    {
        var stub = new StubHandler(Reply.Of(200, """{"id":"plink_1","url":"https://pay.example/1"}""", ("x-vinr-request-id", "req_1")));
        using var caller = Clients.On(stub);

        var answer = await caller.Vinr.SendAsync(HttpMethod.Post, "payment-links", Link, new() { Expand = ["customer"] });

        var sent = Assert.Single(stub.Requests);
        Assert.Equal(("POST", "/v1/payment-links?expand%5B%5D=customer", """{"amount":4500,"lines":["é <b>",1.50,true,null]}"""), (sent.Method, sent.Target, sent.Body));
        Assert.Matches("^[0-9a-f]{32}$", sent.Key);
        Assert.Equal(("https://pay.example/1", "req_1", sent.Key), (answer.Json.GetProperty("url").GetString(), answer.Response!.RequestId, answer.Response.IdempotencyKey));
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("PUT", false)]
    [InlineData("DELETE", false)]
    [InlineData("POST", true)]
    [InlineData("post", true)]
    public async Task Only_a_post_carries_a_key(string method, bool carries)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.Vinr.SendAsync(new HttpMethod(method), "things/1");

        var sent = Assert.Single(stub.Requests);
        Assert.Equal((method.ToUpperInvariant(), "", carries), (sent.Method, sent.Body, sent.Key is not null));
    }

    [Fact]
    [Keeps("calls.once")]
    public async Task A_post_is_repeated_with_its_key_and_its_bytes()
    {
        var stub = new StubHandler(Reply.Error(503, "busy"), Reply.Break, Reply.Of(200, """{"id":"plink_1"}"""));
        using var caller = Clients.On(stub);

        var answer = await caller.Vinr.SendAsync(HttpMethod.Post, "payment-links", Link, new() { IdempotencyKey = "link-1", ExtraFields = new Dictionary<string, JsonNode?> { ["note"] = "x" } });

        Assert.Equal(3, answer.Response!.Attempts);
        Assert.Equal(("link-1", stub.Requests[0].Body), Assert.Single(stub.Requests.Select(request => (request.Key!, request.Body)).Distinct()));
    }

    [Fact]
    public async Task No_answer_to_a_post_is_an_unknown_outcome_with_its_key()
    {
        using var caller = Clients.On(new StubHandler(Reply.Break));

        var unknown = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.Vinr.SendAsync(HttpMethod.Post, "payment-links", Link, new() { IdempotencyKey = "link-1" }));

        Assert.Equal(("link-1", 3, "raw.post"), (unknown.IdempotencyKey, unknown.Attempts, unknown.Operation));
    }

    [Fact]
    public async Task An_error_is_its_exception()
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(422, "link_closed")));

        Assert.Equal("link_closed", (await Assert.ThrowsAsync<VinrInvalidStateException>(() => caller.Vinr.SendAsync(HttpMethod.Put, "payment-links/1", Link))).Code);
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "\"ok\"")]
    [InlineData(200, "{} {}")]
    [InlineData(200, "{\"error\":{\"code\":\"x\"}}")]
    [InlineData(302, "{}")]
    public async Task What_is_no_answer_is_said_to_be_none(int status, string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(status, body)));

        await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.Vinr.SendAsync(HttpMethod.Get, "payment-links"));
        Assert.True((await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.Vinr.SendAsync(HttpMethod.Post, "payment-links"))).OutcomeUnknown);
    }

    [Fact]
    public async Task No_content_and_what_an_earlier_attempt_deleted_are_the_json_null()
    {
        using var empty = Clients.On(new StubHandler(Reply.Of(204)));
        using var gone = Clients.On(new StubHandler(Reply.Break, Reply.Error(404, "resource_missing")));
        using var missing = Clients.On(new StubHandler(Reply.Error(404, "resource_missing")));

        Assert.Equal(JsonValueKind.Null, (await empty.Vinr.SendAsync(HttpMethod.Post, "payment-links/1/close")).Json.ValueKind);
        Assert.Equal(JsonValueKind.Null, (await gone.Vinr.SendAsync(HttpMethod.Delete, "payment-links/1")).Json.ValueKind);
        await Assert.ThrowsAsync<VinrNotFoundException>(() => missing.Vinr.SendAsync(HttpMethod.Delete, "payment-links/1"));
    }

    [Fact]
    public async Task It_is_told_by_its_verb_alone()
    {
        using var log = new LogRecorder();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, HttpHandler = new StubHandler(Reply.Program), LoggerFactory = log });

        await vinr.SendAsync(HttpMethod.Get, "customers?email=ada@example.com");

        Assert.StartsWith("1 Debug raw.get answered 200 ", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_and_bodies_that_the_api_has_not_are_refused_before_anything_is_sent()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);
        var broken = JsonNode.Parse("\"\\ud800\"");

        await Assert.ThrowsAsync<ArgumentNullException>(() => caller.Vinr.SendAsync(null!, "x"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => caller.Vinr.SendAsync(HttpMethod.Get, null!));
        Assert.Equal("method", (await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Patch, "x", Link))).ParamName);
        Assert.Equal("method", (await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Head, "x"))).ParamName);
        Assert.Equal("body", (await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Get, "x", Link))).ParamName);
        Assert.Equal("body", (await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Delete, "x", Link))).ParamName);
        Assert.Equal("body", (await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Post, "x", broken))).ParamName);
        await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Get, "x", options: new() { IdempotencyKey = " " }));
        Assert.Equal(0, stub.Count);
    }

    [Fact]
    public async Task An_answer_can_be_read_as_a_model()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, """{"id":"pay_1","amount_captured":7,"customer":"cust_1","brandNew":1}""")));
        var answer = await caller.Vinr.SendAsync(HttpMethod.Get, "payments/pay_1");

        var payment = answer.As<Payment>();

        Assert.Equal(("pay_1", 7, "cust_1", 1), (payment.Id, payment.AmountCaptured, payment.Customer?.Id, payment.AdditionalProperties!["brandNew"].GetInt32()));
        Assert.Same(answer.Response, payment.Response);
        Assert.IsType<UnknownEvent>(VinrJson.Deserialize<RawResource>("""{"id":"evt_1","type":"brand.new"}""").As<VinrEvent>());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"object":"list","data":[{"id":"pay_1"}]}""")]
    [InlineData("""{"id":"pay_1","amount":"much"}""")]
    public async Task What_is_no_such_model_is_said_to_be_none(string json)
    {
        using var caller = Clients.On(new StubHandler(json == "null" ? Reply.Of(204) : Reply.Of(200, json)));
        var answer = await caller.Vinr.SendAsync(HttpMethod.Get, "payments");

        Assert.Throws<VinrResponseFormatException>(() => answer.As<Payment>());
        Assert.Throws<ArgumentException>(() => answer.As<VinrResource>());
    }

    [Fact]
    public async Task A_mock_answers_as_it_likes() =>
        Assert.Equal("plink_1", (await new Mock().SendAsync(HttpMethod.Get, "payment-links/1")).Json.GetProperty("id").GetString());

    private sealed class Mock : VinrClient
    {
        public override Task<RawResource> SendAsync(HttpMethod method, string path, JsonNode? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(VinrJson.Deserialize<RawResource>("""{"id":"plink_1"}"""));
    }
}
