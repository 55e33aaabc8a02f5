using System.Net;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Server;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>What goes out, to whom, and how it is signed.</summary>
public sealed class DeliveryTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Shows("events.envelope")]
    public async Task A_receiver_gets_every_event_in_order_as_the_api_shows_it()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync();

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var recorded = (await api.GetAsync("/events?limit=100")).Ids.AsEnumerable().Reverse();
        Assert.Equal(recorded, receiver.All.Select(receipt => receipt.Message.EventId));
        Assert.Contains("loyalty.points.earned", receiver.Types);
        foreach (var receipt in receiver.All)
        {
            Assert.Equal((await api.GetAsync($"/events/{receipt.Message.EventId}")).Text, receipt.Message.Text);
            Assert.Equal(1, receipt.Message.Attempt);
        }

        Assert.All(api.Sandbox.Webhooks.Deliveries, delivery => Assert.Equal((DeliveryState.Delivered, null), (delivery.State, delivery.NextAttemptAt)));
    }

    [Fact]
    [Shows("webhooks.signature")]
    [Keeps("sandbox.deliveries")]
    public async Task A_delivery_is_signed_with_the_sandboxs_secret_at_the_moment_of_its_attempt()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox) { Answer = static message => message.Attempt == 1 ? HttpStatusCode.BadGateway : HttpStatusCode.OK };
        await NewCustomerAsync(api);

        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), TestApi.Token);

        Assert.Equal([Start, Start.AddMinutes(1)], receiver.All.Select(receipt => receipt.At));
        Assert.All(receiver.All, receipt =>
        {
            Assert.Equal(WebhookSigner.Timestamp(receipt.At), receipt.Message.Timestamp);
            Assert.Equal(WebhookSigner.Sign(receipt.Message.Body.Span, receipt.At, api.Sandbox.WebhookSecret), receipt.Message.Signature);
        });
        Assert.Equal(receiver.All[0].Message.EventId, receiver.All[1].Message.EventId);
    }

    [Fact]
    [Shows("webhooks.headers")]
    public async Task A_stored_endpoint_gets_what_it_enabled_signed_with_its_own_secret()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync();
        await NewCustomerAsync(api);
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}hooks?a=b","enabledEvents":["loyalty.points.earned"]}""");
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/hooks?a=b", "application/json"), (request.Method, request.Target, request.Headers["Content-Type"]));
        Assert.Equal(WebhookSigner.Timestamp(Start), request.Headers["X-Vinr-Timestamp"]);
        Assert.Equal(WebhookSigner.Sign(request.Body, Start, endpoint.Json.GetProperty("secret").GetString()!), request.Headers["X-Vinr-Signature"]);
        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal((endpoint.Id, "loyalty.points.earned", DeliveryState.Delivered), (delivery.Target, delivery.EventType, delivery.State));
    }

    [Fact]
    [Shows("webhooks.types")]
    [Shows("webhooks.test_event")]
    [Shows("webhooks.from_now_on")]
    public async Task An_endpoint_for_all_events_gets_those_that_are_recorded_after_it_was_made()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync();
        await NewCustomerAsync(api);
        await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        var after = await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Contains(after.Id, Assert.Single(server.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_endpoint_gets_nothing_more()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync(503);
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        await api.DeleteAsync($"/webhook-endpoints/{endpoint.Id}");
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestApi.Token);

        Assert.Single(server.Requests);
        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal(DeliveryState.Failed, delivery.State);
        Assert.Equal(["503", "The receiver has been removed or disabled."], delivery.Attempts.Select(attempt => attempt.ToString()));
    }

    [Fact]
    [Shows("webhooks.status")]
    [Shows("webhooks.enabled_again")]
    public async Task A_disabled_endpoint_gets_nothing_of_what_happens_meanwhile_or_waits()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync(503);
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        await api.MakeAsync($"/webhook-endpoints/{endpoint.Id}", """{"status":"disabled"}""");
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestApi.Token);
        await api.MakeAsync($"/webhook-endpoints/{endpoint.Id}", """{"status":"enabled"}""");
        var after = await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(2, server.Requests.Count);
        Assert.Contains(after.Id, server.Requests[1].Text, StringComparison.Ordinal);
        Assert.Equal([DeliveryState.Failed, DeliveryState.Pending], api.Sandbox.Webhooks.Deliveries.Select(delivery => delivery.State));
    }

    [Fact]
    public async Task A_receiver_can_ask_for_some_types_and_can_be_removed()
    {
        await using var api = await StartAsync();
        var points = new Receiver(api.Sandbox, "loyalty.points.*", "refund.created");
        var all = new Receiver(api.Sandbox);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        all.Target.Remove();
        await shop.PayAsync(100);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(["loyalty.points.earned", "loyalty.points.earned"], points.Types);
        Assert.Equal(["loyalty.account.created", "earning_rule.created", "reward.created"], all.Types.Take(3));
        Assert.Equal(["payment.created", "payment.processing", "payment.completed", "loyalty.points.earned", "reward.unlocked"], all.Types.Skip(3));
        Assert.Equal([points.Target], api.Sandbox.Webhooks.Targets);
        Assert.Equal(["loyalty.points.*", "refund.created"], points.Target.Events);
    }

    [Fact]
    public async Task An_app_gets_deliveries_through_its_in_memory_handler()
    {
        await using var api = await StartAsync();
        var seen = new List<(string Target, string Signature, string Body)>();
        var app = new SandboxApplication(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            seen.Add((context.Request.Host + context.Request.Path, context.Request.Headers["X-Vinr-Signature"]!, await reader.ReadToEndAsync(TestApi.Token)));
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            await context.Response.WriteAsync(new string('x', 5_000), TestApi.Token);
        });
        api.Sandbox.Webhooks.SendTo(new InMemoryHandler(app, CancellationToken.None), "/webhooks/vinr");
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var (target, signature, body) = Assert.Single(seen);
        Assert.Equal("localhost/webhooks/vinr", target);
        Assert.Equal(WebhookSigner.Sign(System.Text.Encoding.UTF8.GetBytes(body), Start, api.Sandbox.WebhookSecret), signature);
        var attempt = Assert.Single(Assert.Single(api.Sandbox.Webhooks.Deliveries).Attempts);
        Assert.Equal((HttpStatusCode.Accepted, new string('x', 1024)), (attempt.Status, attempt.Answer));
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync(307);
        api.Sandbox.Webhooks.SendTo(server.Address);
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Single(server.Requests);
        Assert.Equal(DeliveryState.Pending, Assert.Single(api.Sandbox.Webhooks.Deliveries).State);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///tmp/x")]
    [InlineData("/hooks")]
    public async Task An_address_that_is_none_to_send_to_is_refused(string address)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);

        Assert.Throws<ArgumentException>(() => sandbox.Webhooks.SendTo(new Uri(address, UriKind.RelativeOrAbsolute)));
        Assert.Throws<ArgumentException>(() => sandbox.Webhooks.SendTo(new Uri("http://localhost"), ""));
        Assert.Empty(sandbox.Webhooks.Targets);
    }

    internal static Task<TestApi> StartAsync(Action<VinrSandboxOptions>? configure = null)
    {
        var options = new VinrSandboxOptions { StartAt = Start, Seed = 1 };
        configure?.Invoke(options);
        return TestApi.StartAsync(Way.InMemory, options);
    }

    internal static Task<Answer> NewCustomerAsync(TestApi api) => api.MakeAsync("/customers", """{"email":"a@example.com"}""");
}
