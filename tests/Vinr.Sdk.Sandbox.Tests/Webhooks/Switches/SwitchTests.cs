using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Webhooks.DeliveryTests;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>Duplicate, reordered and late deliveries, each on by one line and off by another.</summary>
public sealed class SwitchTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Duplicate_delivers_each_event_several_times()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);

        var on = api.Sandbox.Webhooks.Duplicate(3, "customer.*");
        await NewCustomerAsync(api);
        on.Remove();
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal([3, 1], receiver.All.GroupBy(receipt => receipt.Message.EventId).Select(group => group.Count()));
        Assert.Equal(4, api.Sandbox.Webhooks.Deliveries.Count);
        Assert.Equal("switch_1: every event of customer.* goes out 3 times", on.ToString());
    }

    [Fact]
    public async Task Delay_delivers_late_on_the_sandboxs_clock_so_that_others_overtake()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox, "payment.*");
        var shop = await Shop.OpenAsync(api);

        using (api.Sandbox.Webhooks.Delay(TimeSpan.FromHours(1), "payment.created")) await shop.PayAsync(15_000);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        Assert.Equal(["payment.processing", "payment.completed"], receiver.Types);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestApi.Token);

        Assert.Equal(["payment.processing", "payment.completed", "payment.created"], receiver.Types);
        Assert.Equal([Start, Start, Start.AddHours(1)], receiver.All.Select(receipt => receipt.At));
        Assert.Empty(api.Sandbox.Webhooks.Switches);
    }

    [Fact]
    public async Task Reorder_draws_the_order_of_what_waits_together_from_the_seed()
    {
        var orders = new List<string>();
        foreach (var seed in new long[] { 1, 1, 2 })
        {
            await using var api = await StartAsync(options => options.Seed = seed);
            var receiver = new Receiver(api.Sandbox);
            api.Sandbox.Webhooks.Reorder();
            api.Sandbox.Webhooks.Pause();
            for (var i = 0; i < 10; i++) await api.MakeAsync("/customers", $$"""{"name":"{{(char)('a' + i)}}"}""");
            await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
            Assert.Empty(receiver.All);

            api.Sandbox.Webhooks.Resume();
            await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
            orders.Add(string.Concat(receiver.All.Select(Name)));
        }

        Assert.All(orders, order => Assert.Equal("abcdefghij", string.Concat(order.Order())));
        Assert.Equal(orders[0], orders[1]);
        Assert.NotEqual(orders[0], orders[2]);
        Assert.DoesNotContain("abcdefghij", orders);

        static string Name(Receipt receipt) =>
            System.Text.Json.JsonDocument.Parse(receipt.Message.Text).RootElement.GetProperty("data").GetProperty("object").GetProperty("name").GetString()!;
    }

    [Fact]
    public async Task Straight_takes_all_switches_back()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        api.Sandbox.Webhooks.Duplicate();
        api.Sandbox.Webhooks.Reorder();
        api.Sandbox.Webhooks.Delay(TimeSpan.FromMinutes(90));
        api.Sandbox.Webhooks.Pause();
        Assert.Equal(
            [
                "switch_1: every event goes out 2 times", "switch_2: events that wait at the same time go out in a drawn order",
                "switch_3: every event goes out 01:30:00 late", "switch_4: nothing goes out",
            ],
            api.Sandbox.Webhooks.Switches.Select(it => it.ToString()));

        api.Sandbox.Webhooks.Straight();
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Single(receiver.All);
        Assert.Empty(api.Sandbox.Webhooks.Switches);
    }

    [Fact]
    public async Task What_a_pause_has_gathered_goes_out_once_when_it_ends()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        using (api.Sandbox.Webhooks.Pause())
        {
            await NewCustomerAsync(api);
            await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestApi.Token);
            await NewCustomerAsync(api);
            Assert.Empty(receiver.All);
        }

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal([Start.AddHours(1), Start.AddHours(1)], receiver.All.Select(receipt => receipt.At));
        Assert.Equal([Start, Start.AddHours(1)], receiver.All.Select(receipt => receipt.Created));
    }

    [Fact]
    public async Task A_switch_that_makes_no_sense_is_refused()
    {
        await using var api = await StartAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => api.Sandbox.Webhooks.Duplicate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => api.Sandbox.Webhooks.Delay(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentException>(() => api.Sandbox.Webhooks.Reorder(" "));
        Assert.Empty(api.Sandbox.Webhooks.Switches);
    }
}
