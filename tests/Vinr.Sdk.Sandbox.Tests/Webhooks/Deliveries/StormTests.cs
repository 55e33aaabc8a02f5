using System.Collections.Concurrent;
using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Webhooks.DeliveryTests;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>Calls, receivers and the clock, all at once.</summary>
public sealed class StormTests
{
    [Fact]
    [Keeps("sandbox.deliveries")]
    public async Task Of_concurrent_calls_and_moves_of_the_clock_each_event_reaches_each_receiver_once_and_in_order()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync();
        await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        var steady = new Receiver(api.Sandbox);
        var taken = new ConcurrentQueue<string>();
        api.Sandbox.Webhooks.SendTo(async (message, _) =>
        {
            await Task.Yield();
            if ((message.EventId[^1] + message.Attempt) % 3 != 0) return HttpStatusCode.ServiceUnavailable;

            taken.Enqueue(message.EventId);
            return HttpStatusCode.OK;
        });

        var calls = Enumerable.Range(0, 8).Select(_ => Task.Run(() => CallAsync(100), TestApi.Token));
        await Task.WhenAll([.. calls, Task.Run(() => MoveAsync(50), TestApi.Token)]);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestApi.Token);

        var recorded = api.Sandbox.Snapshot().State.Events.Rows.Select(row => row.Id).ToList();
        Assert.Equal(800, recorded.Count);
        Assert.Equal(recorded, steady.All.Select(receipt => receipt.Message.EventId));
        Assert.Equal(recorded, server.Requests.Select(request => System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("id").GetString()));
        Assert.Equal(recorded.Order(), taken.Order());
        Assert.All(api.Sandbox.Webhooks.Deliveries, delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));

        async Task CallAsync(int times)
        {
            for (var i = 0; i < times; i++) await NewCustomerAsync(api);
        }

        async Task MoveAsync(int times)
        {
            for (var i = 0; i < times; i++) await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), TestApi.Token);
        }
    }

    [Fact]
    [Keeps("sandbox.deliveries")]
    public async Task Restores_in_the_middle_of_deliveries_leave_no_delivery_of_what_never_happened()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox) { Answer = static message => message.EventId[^1] % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.BadGateway };
        var beginning = api.Sandbox.Snapshot();
        for (var round = 0; round < 50; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NewCustomerAsync(api)));
            api.Sandbox.Restore(beginning);
        }

        var last = await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestApi.Token);

        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal(delivery.EventId, receiver.All[^1].Message.EventId);
        Assert.Contains(last.Id, receiver.All[^1].Message.Text, StringComparison.Ordinal);
        Assert.NotEqual(DeliveryState.Pending, delivery.State);
    }
}
