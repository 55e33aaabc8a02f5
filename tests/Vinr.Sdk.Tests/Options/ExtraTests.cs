using System.Text.Json.Nodes;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

/// <summary>Fields and parameters that the SDK has no member for.</summary>
public sealed class ExtraTests
{
    [Fact]
    public async Task A_field_is_added_to_the_body()
    {
        var sent = await PaidAsync(new() { ["statementDescriptor"] = "SHOP é <7>", ["splits"] = new JsonArray(new JsonObject { ["account"] = "sm_1" }), ["nothing"] = null });

        Same("""{"amount":4500,"currency":"EUR","discountId":"disc_1","metadata":{"a_b":"c"},"statementDescriptor":"SHOP é <7>","splits":[{"account":"sm_1"}],"nothing":null}""", sent);
    }

    [Theory]
    [InlineData("discountId")]
    [InlineData("discount_id")]
    public async Task A_field_takes_the_place_of_a_typed_one_in_either_spelling(string name)
    {
        var sent = await PaidAsync(new() { [name] = "VINR-9F31", ["amount"] = 4_000.5m, ["metadata"] = new JsonObject() });

        Same($$$"""{"currency":"EUR","{{{name}}}":"VINR-9F31","amount":4000.5,"metadata":{}}""", sent);
    }

    [Fact]
    public async Task A_field_takes_the_place_of_one_that_is_typed_in_snake_case()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.Vinr.SendAsync(HttpMethod.Post, "offers", new JsonObject { ["starts_at"] = 1, ["name"] = "n" }, Fields(new() { ["startsAt"] = 2 }));

        Same("""{"name":"n","startsAt":2}""", Assert.Single(stub.Requests).Body);
    }

    [Fact]
    public async Task A_field_makes_a_body_where_there_was_none()
    {
        var stub = new StubHandler(Reply.Of(200, """{"id":"pay_1"}"""));
        using var caller = Clients.On(stub);

        await caller.Vinr.Payments.CancelAsync("pay_1", Fields(new() { ["reason"] = "abandoned" }));
        await caller.Vinr.Payments.CaptureAsync("pay_1", options: Fields(new() { ["final"] = true }));
        await caller.Vinr.SendAsync(HttpMethod.Put, "things/1", options: Fields(new() { ["a"] = 1 }));

        Assert.Equal(["""{"reason":"abandoned"}""", """{"final":true}""", """{"a":1}"""], stub.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Nothing_to_add_leaves_the_address_alone()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.GetAsync(new() { Expand = [] });
        await caller.GetAsync(new() { ExtraQuery = new Dictionary<string, string>() });

        Assert.All(stub.Requests, request => Assert.Equal("/v1/programs/prog_1", request.Target));
    }

    [Fact]
    public async Task A_parameter_may_be_called_as_the_path_is()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.GetAsync(new() { ExtraQuery = new Dictionary<string, string> { ["/programs/prog_1"] = "1" } });

        Assert.Equal("/v1/programs/prog_1?%2Fprograms%2Fprog_1=1", Assert.Single(stub.Requests).Target);
    }

    [Fact]
    public async Task What_cannot_be_added_is_named_with_what_to_do()
    {
        using var caller = Clients.On(new StubHandler(Reply.Program));

        var fields = await Assert.ThrowsAsync<ArgumentException>(() => caller.GetAsync(Fields(new() { ["a"] = 1 })));
        var query = await Assert.ThrowsAsync<ArgumentException>(
            () => caller.Vinr.SendAsync(HttpMethod.Get, "things?a=1", options: new() { ExtraQuery = new Dictionary<string, string> { ["a"] = "2" } }));

        Assert.Equal(
            new ArgumentException("RequestOptions.ExtraFields go into a body, and a GET has none. RequestOptions.ExtraQuery adds to the query.", "RequestOptions.ExtraFields").Message, fields.Message);
        Assert.Equal(new ArgumentException("RequestOptions.ExtraQuery has a, which the request has already; set it there.", "RequestOptions.ExtraQuery").Message, query.Message);
    }

    [Fact]
    public async Task Every_attempt_carries_the_same_bytes()
    {
        var stub = new StubHandler(Reply.Error(503, "busy"), Reply.Break, Reply.Program);
        using var caller = Clients.On(stub);

        await caller.PostAsync(Fields(new() { ["brandNew"] = 7 }));

        Assert.Equal("""{"name":"VINR Rewards","brandNew":7}""", Assert.Single(stub.Requests.Select(request => request.Body).Distinct()));
        Assert.Equal(3, stub.Count);
    }

    [Fact]
    public async Task Where_there_is_no_body_a_field_is_refused()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);
        var options = Fields(new() { ["a"] = 1 });

        var refusals = new[]
        {
            await Assert.ThrowsAsync<ArgumentException>(() => caller.GetAsync(options)),
            await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.Customers.DeleteAsync("cust_1", options)),
            await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Get, "x", options: options)),
            await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Delete, "x", options: options)),
            Assert.Throws<ArgumentException>(() => caller.Vinr.Customers.ListAsync(null, options)),
        };

        Assert.All(refusals, refusal => Assert.Contains("RequestOptions.ExtraFields", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(0, stub.Count);
    }

    [Fact]
    public async Task A_field_that_cannot_be_sent_is_refused()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);
        var broken = JsonNode.Parse("\"\\ud800\"");

        Assert.Contains("\"note\"", (await Assert.ThrowsAsync<ArgumentException>(() => caller.PostAsync(Fields(new() { ["note"] = broken })))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => caller.PostAsync(Fields(new() { ["note"] = JsonValue.Create(double.NaN) })));
        await Assert.ThrowsAsync<ArgumentException>(() => caller.PostAsync(Fields(new() { [" "] = 1 })));
        await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Post, "x", new JsonArray(1), Fields(new() { ["a"] = 1 })));
        Assert.Equal(0, stub.Count);
    }

    [Fact]
    public async Task No_fields_and_no_parameters_change_nothing()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.GetAsync(new() { ExtraFields = new Dictionary<string, JsonNode?>(), ExtraQuery = new Dictionary<string, string>() });

        Assert.Equal("/v1/programs/prog_1", Assert.Single(stub.Requests).Target);
    }

    [Fact]
    public async Task A_parameter_is_added_to_the_query()
    {
        var stub = new StubHandler(Reply.Of(200, """{"id":"pay_1"}"""));
        using var caller = Clients.On(stub);
        var options = new RequestOptions { Expand = ["customer"], ExtraQuery = new Dictionary<string, string> { ["a b"] = "c&d=é", ["created[lt]"] = "7", ["empty"] = "" } };

        await caller.Vinr.Payments.RetrieveAsync("pay_1", options);
        await caller.Vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR" }, options);
        await caller.Vinr.SendAsync(HttpMethod.Get, "payments?limit=3", options: options);

        const string Added = "expand%5B%5D=customer&a%20b=c%26d%3D%C3%A9&created%5Blt%5D=7&empty=";
        Assert.Equal([$"/v1/payments/pay_1?{Added}", $"/v1/payments?{Added}", $"/v1/payments?limit=3&{Added}"], stub.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_parameter_stays_on_every_page()
    {
        using var handler = new CountingHandler("""{"data":[{"id":"cust_2"}],"page":{"has_more":true,"next_cursor":"c/1"}}""", """{"data":[{"id":"cust_1"}],"page":{"has_more":false}}""");
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, HttpHandler = handler });

        await foreach (var _ in vinr.Customers.ListAsync(null, Query(("phone", "+31"))))
        {
        }

        Assert.Equal(["/v1/customers?phone=%2B31", "/v1/customers?starting_after=c%2F1&phone=%2B31"], handler.Targets);
    }

    [Fact]
    public async Task A_parameter_that_the_request_has_already_or_that_leads_a_list_astray_is_refused()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        Assert.Contains("limit", (await Assert.ThrowsAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Get, "x?a=1&limit=3", options: Query(("limit", "5"))))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(async () => { await foreach (var _ in caller.Vinr.Customers.ListAsync(new() { Email = "a" }, Query(("email", "b")))) { } });
        Assert.Throws<ArgumentException>(() => caller.Vinr.Customers.ListAsync(null, Query(("starting_after", "b"))));
        Assert.Throws<ArgumentException>(() => caller.Vinr.Customers.ListAsync(null, Query(("ending_before", "b"))));
        await Assert.ThrowsAsync<ArgumentException>(() => caller.GetAsync(Query((" ", "b"))));
        await Assert.ThrowsAsync<ArgumentException>(() => caller.GetAsync(Query(("a", null!))));
        Assert.Equal(0, stub.Count);
    }

    private static RequestOptions Fields(Dictionary<string, JsonNode?> fields) => new() { ExtraFields = fields };

    private static RequestOptions Query(params (string Name, string Value)[] parameters) => new() { ExtraQuery = parameters.ToDictionary(each => each.Name, each => each.Value) };

    private static void Same(string expected, string sent) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(sent)), sent);

    private static async Task<string> PaidAsync(Dictionary<string, JsonNode?> fields)
    {
        var stub = new StubHandler(Reply.Of(200, """{"id":"pay_1"}"""));
        using var caller = Clients.On(stub);
        await caller.Vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", DiscountId = "disc_1", Metadata = new() { ["a_b"] = "c" } }, Fields(fields));
        return Assert.Single(stub.Requests).Body;
    }
}
