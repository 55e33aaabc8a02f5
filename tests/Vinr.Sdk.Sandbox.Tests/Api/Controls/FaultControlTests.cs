using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>The faults over HTTP, for those who do not hold the sandbox.</summary>
public sealed class FaultControlTests
{
    [Theory, BothWays]
    public async Task Faults_can_be_ordered_listed_and_taken_back_over_http(Way way)
    {
        await using var api = await TestApi.StartAsync(way, new() { Seed = 4 });

        var ordered = await SendAsync(api, HttpMethod.Post, """{"on":"loyalty.redemptions.create","do":"commit_then_drop","times":2,"probability":0.5}""");
        const string Fault = """{"id":"fault_1","on":"loyalty.redemptions.create","do":"commit_then_drop","probability":0.5,"times":2,"hits":0}""";
        Assert.Equal(Fault, ordered.Text);
        Assert.Equal($$"""{"seed":4,"rateLimit":null,"data":[{{Fault}}]}""", (await SendAsync(api, HttpMethod.Get)).Text);

        Assert.Equal("""{"id":"fault_1","deleted":true}""", (await SendAsync(api, HttpMethod.Delete, path: "/fault_1")).Text);
        Assert.Equal(404, (await SendAsync(api, HttpMethod.Delete, path: "/fault_1")).Status);

        await SendAsync(api, HttpMethod.Post, """{"do":"rate_limit","requestsPerSecond":100,"burst":200}""");
        await SendAsync(api, HttpMethod.Post, """{"do":"bad_gateway"}""");
        Assert.Equal(502, (await api.GetAsync("/programs")).Status);
        Assert.Equal(200, api.Sandbox.Faults.RateLimit?.Burst);
        Assert.Equal("""{"seed":4,"rateLimit":null,"data":[]}""", (await SendAsync(api, HttpMethod.Delete)).Text);
        Assert.Equal(200, (await api.GetAsync("/programs")).Status);
    }

    [Theory]
    [InlineData("""{"do":"drop_before_commit"}""")]
    [InlineData("""{"do":"commit_then_drop","on":"*"}""")]
    [InlineData("""{"do":"hang_before_commit","on":"loyalty.*"}""")]
    [InlineData("""{"do":"commit_then_hang"}""")]
    [InlineData("""{"do":"bad_gateway","times":1}""")]
    [InlineData("""{"do":"stale_read"}""")]
    [InlineData("""{"do":"truncate_answer","keep_bytes":3}""")]
    [InlineData("""{"do":"truncate_answer"}""")]
    [InlineData("""{"do":"slow_drip","bytes":1,"milliseconds":5}""")]
    [InlineData("""{"do":"delay","milliseconds":5}""")]
    [InlineData("""{"do":"respond","status":503,"headers":{"Retry-After":"2"},"code":"down"}""")]
    [InlineData("""{"do":"commit_then_respond","status":500,"body":""}""")]
    public async Task Each_kind_can_be_ordered_by_its_name(string body)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var ordered = await SendAsync(api, HttpMethod.Post, body);

        Assert.True(ordered.Status == 200, ordered.Text);
        Assert.Contains($"\"do\":\"{Assert.Single(api.Sandbox.Faults.Active).Does}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordered_answer_comes_as_it_was_ordered()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await SendAsync(api, HttpMethod.Post, """{"do":"respond","status":503,"headers":{"Retry-After":"2"},"code":"down"}""");

        var answer = await api.GetAsync("/programs");

        Assert.Equal((503, "down", "2"), (answer.Status, answer.ErrorCode, answer.Headers["Retry-After"]));
    }

    [Fact]
    public async Task The_seed_can_be_set_over_http()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        await SendAsync(api, HttpMethod.Post, """{"seed":-12}""");

        Assert.Equal(-12, api.Sandbox.Faults.Seed);
        Assert.Empty(api.Sandbox.Faults.Active);
    }

    [Theory]
    [InlineData("{}", "do")]
    [InlineData("""{"do":"explode"}""", "do")]
    [InlineData("""{"do":"drop_before_commit","on":"loyalty.redemption.create"}""", "on")]
    [InlineData("""{"do":"drop_before_commit","times":0}""", "times")]
    [InlineData("""{"do":"drop_before_commit","probability":2}""", "probability")]
    [InlineData("""{"do":"drop_before_commit","status":500}""", "status")]
    [InlineData("""{"do":"respond"}""", "status")]
    [InlineData("""{"do":"respond","status":99}""", "status")]
    [InlineData("""{"do":"respond","status":500,"headers":{"A":1}}""", "headers.A")]
    [InlineData("""{"do":"rate_limit","burst":0}""", "burst")]
    public async Task An_order_that_is_none_is_a_400_and_orders_nothing(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var answer = await SendAsync(api, HttpMethod.Post, body);

        Assert.Equal((400, param), (answer.Status, answer.ErrorParam));
        Assert.Empty(api.Sandbox.Faults.Active);
    }

    [Fact]
    public async Task Only_the_sandboxs_key_orders_faults()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        using var request = new HttpRequestMessage(HttpMethod.Post, api.Address("/../_sandbox/faults")) { Content = TestApi.JsonContent("""{"do":"bad_gateway"}""") };

        Assert.Equal(401, (await api.SendAsync(request)).Status);
        Assert.Empty(api.Sandbox.Faults.Active);
    }

    private static Task<Answer> SendAsync(TestApi api, HttpMethod method, string? body = null, string path = "")
    {
        var request = api.Request(method, "/../_sandbox/faults" + path);
        if (body is not null) request.Content = TestApi.JsonContent(body);
        return api.SendAsync(request);
    }
}
