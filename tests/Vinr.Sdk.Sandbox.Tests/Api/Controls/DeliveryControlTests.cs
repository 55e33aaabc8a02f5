using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Vinr.Sdk.Sandbox.Tests.Webhooks;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Webhooks.DeliveryTests;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>Deliveries over HTTP, for those who do not hold the sandbox.</summary>
public sealed class DeliveryControlTests
{
    [Fact]
    public async Task The_log_can_be_read_over_http()
    {
        await using var api = await StartAsync();
        _ = new Receiver(api.Sandbox) { Answer = static message => message.Attempt == 1 ? HttpStatusCode.BadGateway : HttpStatusCode.OK };
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(30), TestApi.Token);
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(30), TestApi.Token);
        var ids = api.Sandbox.Webhooks.Deliveries.Select(delivery => delivery.EventId).ToArray();

        var all = await SendAsync(api, HttpMethod.Get);
        var one = await SendAsync(api, HttpMethod.Get, path: $"?event={ids[1]}");

        const string First = """{"number":1,"at":"2026-01-05T09:00:00Z","status":502,"failure":null,"answer":null},{"number":2,"at":"2026-01-05T09:01:00Z","status":200,"failure":null,"answer":null}""";
        const string Second = """{"number":1,"at":"2026-01-05T09:00:30Z","status":502,"failure":null,"answer":null}""";
        var delivered = $$"""{"event":"{{ids[0]}}","type":"customer.created","target":"target_1","state":"delivered","nextAttemptAt":null,"isReplay":false,"attempts":[{{First}}]}""";
        var pending = $$"""{"event":"{{ids[1]}}","type":"customer.created","target":"target_1","state":"pending","nextAttemptAt":"2026-01-05T09:01:30Z","isReplay":false,"attempts":[{{Second}}]}""";
        Assert.Equal($$"""{"switches":[],"data":[{{delivered}},{{pending}}]}""", all.Text);
        Assert.Equal($$"""{"switches":[],"data":[{{pending}}]}""", one.Text);
        Assert.DoesNotContain("whsec_", all.Text, StringComparison.Ordinal);
    }

    [Theory, BothWays]
    public async Task An_event_can_be_replayed_over_http(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var receiver = new Receiver(api.Sandbox);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        var id = receiver.All[0].Message.EventId;

        var answer = await SendAsync(api, HttpMethod.Post, path: $"/{id}/replay");
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.True(answer.Json.GetProperty("data")[0].GetProperty("isReplay").GetBoolean(), answer.Text);
        Assert.Equal([id, id], receiver.All.Select(receipt => receipt.Message.EventId));
        Assert.Equal(404, (await SendAsync(api, HttpMethod.Post, path: "/evt_nothing/replay")).Status);
    }

    [Fact]
    public async Task Switches_can_be_set_and_taken_back_over_http()
    {
        await using var api = await StartAsync();

        var on = await SendAsync(api, HttpMethod.Post, """{"do":"duplicate","times":3,"events":["loyalty.*"]}""");
        const string Duplicate = """{"id":"switch_1","do":"duplicate","events":["loyalty.*"],"text":"switch_1: every event of loyalty.* goes out 3 times"}""";
        Assert.Equal(Duplicate, on.Text);
        foreach (var body in new[] { """{"do":"reorder"}""", """{"do":"delay","seconds":60}""", """{"do":"pause"}""" })
            Assert.Equal(200, (await SendAsync(api, HttpMethod.Post, body)).Status);
        Assert.Equal(["duplicate", "reorder", "delay", "pause"], api.Sandbox.Webhooks.Switches.Select(it => it.Does));

        Assert.Equal("""{"id":"switch_4","deleted":true}""", (await SendAsync(api, HttpMethod.Delete, path: "/switch_4")).Text);
        Assert.Equal(404, (await SendAsync(api, HttpMethod.Delete, path: "/switch_4")).Status);
        Assert.Equal("""{"switches":[]}""", (await SendAsync(api, HttpMethod.Delete)).Text);
        Assert.Empty(api.Sandbox.Webhooks.Switches);
    }

    [Theory]
    [InlineData("{}", "do")]
    [InlineData("""{"do":"lose"}""", "do")]
    [InlineData("""{"do":"duplicate","times":0}""", "times")]
    [InlineData("""{"do":"delay"}""", "seconds")]
    [InlineData("""{"do":"delay","seconds":-1}""", "seconds")]
    [InlineData("""{"do":"reorder","seconds":1}""", "seconds")]
    [InlineData("""{"do":"pause","events":["*"]}""", "events")]
    [InlineData("""{"do":"reorder","events":[""]}""", "events[0]")]
    public async Task A_switch_that_is_none_is_a_400_and_switches_nothing_on(string body, string param)
    {
        await using var api = await StartAsync();

        var answer = await SendAsync(api, HttpMethod.Post, body);

        Assert.Equal((400, param), (answer.Status, answer.ErrorParam));
        Assert.Empty(api.Sandbox.Webhooks.Switches);
    }

    [Fact]
    public async Task An_endpoints_secret_can_be_replaced_over_http()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync();
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");

        var rotated = await SendAsync(api, HttpMethod.Post, """{"overlapSeconds":0}""", $"/{endpoint.Id}/rotate-secret");
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var request = Assert.Single(server.Requests);
        var secret = rotated.Json.GetProperty("secret").GetString()!;
        Assert.Equal(WebhookSigner.Sign(request.Body, api.Sandbox.Clock.UtcNow, secret), request.Headers["X-Vinr-Signature"]);
        Assert.Equal(404, (await SendAsync(api, HttpMethod.Post, path: "/we_nobody/rotate-secret")).Status);
    }

    private static Task<Answer> SendAsync(TestApi api, HttpMethod method, string? body = null, string path = "")
    {
        var request = api.Request(method, "/../_sandbox/webhooks" + path);
        if (body is not null) request.Content = TestApi.JsonContent(body);
        return api.SendAsync(request);
    }
}
