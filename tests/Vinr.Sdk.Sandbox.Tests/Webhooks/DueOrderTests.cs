using System.Net;
using Vinr.Sdk.Sandbox.Tests.Engine;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>Moving the clock: everything in the order of its time, each at its own.</summary>
public sealed class DueOrderTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-01-05T09:00:00Z")]
    [InlineData("2026-01-31T12:00:00Z")]
    [InlineData("2027-03-29T23:59:59Z")]
    [InlineData("2028-02-29T00:00:00Z")]
    public async Task Thirteen_months_over_monthly_purchases_go_by_in_order_and_at_their_own_moments(string firstPurchase)
    {
        var first = DateTimeOffset.Parse(firstPurchase, null);
        await using var api = await DeliveryTests.StartAsync(options => options.StartAt = first);
        var receiver = new Receiver(api.Sandbox);
        var shop = await Support.Shop.OpenAsync(api);
        await shop.PayAsync(150_000);
        for (var month = 1; month < 13; month++)
        {
            await api.Sandbox.Clock.AdvanceToAsync(first.AddMonths(month), TestApi.Token);
            await shop.PayAsync(10_000);
        }

        await api.Sandbox.Clock.AdvanceToAsync(first.AddMonths(26), TestApi.Token);

        DateTimeOffset[] days = [.. Enumerable.Range(0, 13).Select(month => Midnight(first.AddMonths(month)).AddMonths(12))];
        Assert.Equal(days, Times("loyalty.points.expired"));
        Assert.Equal([first, days[0]], Times("loyalty.tier.changed")); // gold for a year
        Assert.Equal(receiver.All.Select(receipt => receipt.Created).Order(), receiver.All.Select(receipt => receipt.Created));
        Assert.All(receiver.All, receipt => Assert.Equal(receipt.Created, receipt.At));
        Assert.Equal((await api.GetAsync("/events?limit=100")).Ids.AsEnumerable().Reverse(), receiver.All.Select(receipt => receipt.Message.EventId));
        Assert.Equal(0, await shop.BalanceAsync());
        api.Sandbox.Ledger.Verify();

        IEnumerable<DateTimeOffset> Times(string type) => receiver.All.Where(receipt => receipt.Message.EventType == type).Select(receipt => receipt.At);
    }

    [Fact]
    public async Task One_long_move_and_daily_ones_come_to_the_same()
    {
        var stories = new List<string>();
        foreach (var step in new[] { TimeSpan.FromDays(3_650), TimeSpan.FromDays(1) })
        {
            await using var api = await StartAsync();
            var receiver = new Receiver(api.Sandbox) { Answer = FailsAtFirst };
            var shop = await Support.Shop.OpenAsync(api);
            await BuyEveryMonthAsync(api, shop, 13);
            for (var moved = TimeSpan.Zero; moved < TimeSpan.FromDays(3_650); moved += step) await api.Sandbox.Clock.AdvanceAsync(step, TestApi.Token);

            stories.Add(StateText.Of(api.Sandbox.Snapshot().State)
                + string.Join('\n', receiver.All.Select(receipt => $"{receipt.At:O} {receipt.Message} {receipt.Message.Signature}"))
                + string.Join('\n', api.Sandbox.Webhooks.Deliveries));
            api.Sandbox.Ledger.Verify();
        }

        Assert.Equal(stories[0], stories[1]);

        static HttpStatusCode FailsAtFirst(WebhookMessage message) =>
            message.Attempt == 1 && message.EventType == "loyalty.points.expired" ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK;
    }

    [Fact]
    public async Task A_retry_that_falls_due_before_an_expiry_comes_before_it()
    {
        await using var api = await StartAsync();
        var shop = await Support.Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await api.Sandbox.Clock.AdvanceToAsync(Midnight(Start.AddMonths(12)).AddMinutes(-2), TestApi.Token);
        var receiver = new Receiver(api.Sandbox) { Answer = static message => message.Attempt == 1 ? HttpStatusCode.BadGateway : HttpStatusCode.OK };
        await DeliveryTests.NewCustomerAsync(api);

        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestApi.Token);

        Assert.Equal(
            ["customer.created 1 -2", "customer.created 2 -1", "loyalty.points.expired 1 0", "loyalty.points.expired 2 1"],
            receiver.All.Select(receipt => $"{receipt.Message.EventType} {receipt.Message.Attempt} {(receipt.At - Midnight(Start.AddMonths(12))).TotalMinutes}"));
    }

    [Fact]
    public async Task A_receiver_that_asks_the_sandbox_sees_the_state_of_that_moment()
    {
        await using var api = await StartAsync();
        var shop = await Support.Shop.OpenAsync(api);
        await BuyEveryMonthAsync(api, shop, 3);
        var balances = new List<long>();
        api.Sandbox.Webhooks.SendTo(async (_, _) => balances.Add(await shop.BalanceAsync()), "loyalty.points.expired");

        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(1_000), TestApi.Token);

        Assert.Equal([200, 100, 0], balances);
    }

    [Fact]
    public async Task A_move_that_does_not_wait_leaves_deliveries_to_the_background_in_their_order()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox, "loyalty.points.expired");
        var shop = await Support.Shop.OpenAsync(api);
        await BuyEveryMonthAsync(api, shop, 13);
        var waiting = new TaskCompletionSource();
        api.Sandbox.Webhooks.SendTo((_, _) => waiting.Task); // never answers while the clock is moved

        api.Sandbox.Clock.Advance(TimeSpan.FromDays(3_650));

        Assert.Equal(0, await shop.BalanceAsync());
        waiting.SetResult();
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        Assert.Equal(13, receiver.All.Count);
        Assert.Equal(receiver.All.Select(receipt => receipt.Created).Order(), receiver.All.Select(receipt => receipt.Created));
        Assert.All(receiver.All, receipt => Assert.InRange(
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(receipt.Message.Timestamp, null)), receipt.Created, receipt.At));
    }

    [Fact]
    public async Task A_clock_that_runs_delivers_by_itself_what_falls_due()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Start, ClockRuns = true });
        var shop = await Support.Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        api.Sandbox.Clock.AdvanceTo(Midnight(Start.AddMonths(12)).AddMilliseconds(-100));
        var expired = new TaskCompletionSource<WebhookMessage>();
        api.Sandbox.Webhooks.SendTo(
            (message, _) =>
            {
                expired.TrySetResult(message);
                return Task.CompletedTask;
            },
            "loyalty.points.expired");

        var message = await expired.Task.WaitAsync(TestApi.Token);

        Assert.Equal("loyalty.points.expired", message.EventType);
    }

    private static Task<TestApi> StartAsync() => DeliveryTests.StartAsync(options => options.StartAt = Start);

    /// <summary>One purchase of €100 a month, on its last day: the first at once.</summary>
    private static async Task BuyEveryMonthAsync(TestApi api, Support.Shop shop, int months)
    {
        for (var month = 0; month < months; month++)
        {
            await api.Sandbox.Clock.AdvanceToAsync(Start.AddMonths(month), TestApi.Token);
            await shop.PayAsync(10_000);
        }
    }

    private static DateTimeOffset Midnight(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);
}
