using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>What was sent to whom, and what came back.</summary>
public sealed class DeliveryPageTests
{
    private static readonly VinrSandboxOptions Options = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task Attempts_stand_on_the_page_with_the_time_of_the_next()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, Options);
        api.Sandbox.Webhooks.SendTo(static (_, _) => Task.FromResult(HttpStatusCode.BadGateway), "customer.created");
        await api.MakeAsync("/customers", """{"name":"Ada"}""");
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(2), TestApi.Token);

        var delivery = XmlOf(await api.OpenAsync(Ui + "events")).Descendants("section").Single(part => (string?)part.Attribute("aria-labelledby") == "deliveries");
        var overview = XmlOf(await api.OpenAsync("/"));

        Assert.Equal(
            ["502 at 5 Jan 2026, 09:00:00", "502 at 5 Jan 2026, 09:01:00"],
            delivery.Descendants("ol").Single().Elements("li").Select(attempt => $"{attempt.Element("span")!.Value} at {attempt.Element("time")!.Value}"));
        Assert.Contains("pending", delivery.Value, StringComparison.Ordinal);
        Assert.Contains("5 Jan 2026, 09:06:00", delivery.Value, StringComparison.Ordinal);
        Assert.Contains("customer.created is sent to target_1, attempt 3", overview.Value, StringComparison.Ordinal);
    }

    [Theory, BothWays]
    public async Task An_event_can_be_sent_again(Way way)
    {
        await using var api = await TestApi.StartAsync(way, Options);
        var received = new List<string>();
        api.Sandbox.Webhooks.SendTo((WebhookMessage message, CancellationToken _) =>
        {
            received.Add(message.EventId);
            return Task.CompletedTask;
        });
        await api.MakeAsync("/customers", """{"name":"Ada"}""");
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        var id = received.Single();

        var page = await api.SubmitAsync(Ui + $"events/{id}/replay", ("back", Ui + "events/" + id));

        Assert.Equal([id, id], received);
        Assert.Equal("Sent again to 1 receiver: delivered.", NoteOn(page));
        Assert.Equal("customer.created", XmlOf(page).Descendants("h1").Single().Value);
        Assert.Equal(2, XmlOf(page).Descendants("tbody").Single().Elements().Count());
    }

    [Fact]
    public async Task An_event_that_is_not_there_cannot_be_sent_and_one_that_nobody_wants_goes_nowhere()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, Options);
        await api.MakeAsync("/customers", """{"name":"Ada"}""");
        var id = (await api.GetAsync("/events")).Ids[0];

        var unknown = await api.SubmitAsync(Ui + "events/evt_none/replay");
        var unwanted = await api.SubmitAsync(Ui + $"events/{id}/replay");

        Assert.Equal(400, unknown.Status);
        Assert.Contains("There is no event 'evt_none'", NoteOn(unknown), StringComparison.Ordinal);
        Assert.Equal("Nobody wants events of this type at present.", NoteOn(unwanted));
    }

    [Fact]
    public async Task The_clock_button_stops_at_each_attempt_on_the_way()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, Options);
        api.Sandbox.Webhooks.SendTo(static (_, _) => Task.FromResult(HttpStatusCode.InternalServerError), "customer.created");
        await api.MakeAsync("/customers", """{"name":"Ada"}""");

        await api.SubmitAsync(Ui + "clock", ("by", "month"));

        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal(
            [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(36), TimeSpan.FromMinutes(156), TimeSpan.FromMinutes(1596)],
            delivery.Attempts.Select(attempt => attempt.At - Options.StartAt!.Value));
        Assert.Equal(DeliveryState.Failed, delivery.State);
    }

    [Fact]
    public async Task Receivers_and_switches_are_shown()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, Options);
        await api.MakeAsync("/webhook-endpoints", """{"url":"http://127.0.0.1:9/<hooks>","enabledEvents":["loyalty.points.earned"]}""");
        api.Sandbox.Webhooks.SendTo(static (WebhookMessage _, CancellationToken _) => Task.CompletedTask);
        api.Sandbox.Webhooks.Duplicate(3);

        var text = XmlOf(await api.OpenAsync(Ui + "events")).Value;

        Assert.Contains("http://127.0.0.1:9/<hooks>", text, StringComparison.Ordinal);
        Assert.Contains("target_1", text, StringComparison.Ordinal);
        Assert.Contains("every event goes out 3 times", text, StringComparison.Ordinal);
    }
}
