using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Support.JsonAssert;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class WebhookEndpointTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    [Shows("webhooks.endpoints")]
    public async Task The_secret_is_shown_once(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        var created = await api.MakeAsync("/webhook-endpoints", """
            {"url":"https://shop.example/hooks","enabled_events":["loyalty.points.earned"],"metadata":{"a":"b"}}
            """);
        var other = await api.MakeAsync("/webhook-endpoints", """{"url":"http://127.0.0.1:8080/","enabledEvents":["*"]}""");

        Assert.Matches("^whsec_[0-9A-Za-z]{22}$", Secret(created));
        Assert.NotEqual(Secret(created), Secret(other));
        var read = await api.GetAsync($"/webhook-endpoints/{created.Id}");
        AssertJson(
            """
            {"id":"*","object":"webhook_endpoint","url":"https://shop.example/hooks","enabled_events":["loyalty.points.earned"],"status":"enabled","metadata":{"a":"b"},"created":"2026-01-05T09:00:00Z"}
            """,
            read);
        Assert.Equal([other.Id, created.Id], (await api.GetAsync("/webhook-endpoints")).Ids);
        Assert.DoesNotContain("secret", (await api.GetAsync("/webhook-endpoints")).Text, StringComparison.Ordinal);
    }

    [Theory, BothWays]
    [Shows("webhooks.endpoints")]
    public async Task An_endpoint_can_be_changed_and_deleted_once(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        var created = await api.MakeAsync("/webhook-endpoints", """{"url":"https://shop.example/hooks","enabledEvents":["*"],"metadata":{"a":"b"}}""");

        var changed = await api.MakeAsync(
            $"/webhook-endpoints/{created.Id}", """{"url":"https://shop.example/new","enabledEvents":["payment.completed"],"metadata":null}""");

        AssertJson(
            """
            {"id":"*","object":"webhook_endpoint","url":"https://shop.example/new","enabled_events":["payment.completed"],"status":"enabled","metadata":{},"created":"2026-01-05T09:00:00Z"}
            """,
            changed);
        Assert.Equal(200, (await api.DeleteAsync($"/webhook-endpoints/{created.Id}")).Status);
        Assert.Equal(404, (await api.DeleteAsync($"/webhook-endpoints/{created.Id}")).Status);
        Assert.Equal(404, (await api.GetAsync($"/webhook-endpoints/{created.Id}")).Status);
    }

    [Theory, BothWays]
    [Shows("webhooks.status")]
    public async Task An_endpoint_is_disabled_and_enabled_by_update(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var created = await api.MakeAsync("/webhook-endpoints", """{"url":"https://shop.example/hooks","enabledEvents":["*"]}""");

        Assert.Equal("disabled", Status(await api.MakeAsync($"/webhook-endpoints/{created.Id}", """{"status":"disabled"}""")));
        Assert.Equal("disabled", Status(await api.MakeAsync($"/webhook-endpoints/{created.Id}", """{"url":"https://shop.example/other"}""")));
        Assert.Equal("enabled", Status(await api.MakeAsync($"/webhook-endpoints/{created.Id}", """{"status":"enabled"}""")));
        Assert.Equal("status", (await api.PostAsync($"/webhook-endpoints/{created.Id}", """{"status":"asleep"}""")).ErrorParam);

        static string? Status(Answer endpoint) => endpoint.Json.GetProperty("status").GetString();
    }

    [Theory]
    [InlineData("""{"url":"shop.example","enabledEvents":["*"]}""", "url")]
    [InlineData("""{"url":"ftp://shop.example/","enabledEvents":["*"]}""", "url")]
    [InlineData("""{"url":"https://shop.example/","enabledEvents":[]}""", "enabledEvents")]
    [InlineData("""{"url":"https://shop.example/"}""", "enabledEvents")]
    [InlineData("""{"url":"https://shop.example/","enabledEvents":["*"],"secret":"whsec_mine"}""", "secret")]
    public async Task A_bad_field_is_named(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var refused = await api.PostAsync("/webhook-endpoints", body);

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }

    private static string Secret(Answer endpoint) => endpoint.Json.GetProperty("secret").GetString()!;
}
