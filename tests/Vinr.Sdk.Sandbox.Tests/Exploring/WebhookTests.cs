using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

public sealed class WebhookTests
{
    [Theory]
    [InlineData("", "created 1@0, completed 1@0, redeemed 1@0")]
    [InlineData("1:webhook_twice", "created 1@0, created 1@0, completed 1@0, completed 1@0, redeemed 1@0")]
    [InlineData("1:webhook_late", "redeemed 1@0, created 1@60, completed 1@60")]
    [InlineData("1:webhook_order", "completed 1@0, created 1@0, redeemed 1@0")]
    [InlineData("2:webhook_order", "redeemed 1@0, created 1@0, completed 1@0")]
    [InlineData("1:webhook_lost", "redeemed 1@0, created 2@1, completed 2@1")]
    [InlineData("1:webhook_lost+2:webhook_twice", "redeemed 1@0, redeemed 1@0, created 2@1, completed 2@1")]
    [InlineData("2:crash_after", "created 1@0, completed 1@0, redeemed 1@0")]
    [InlineData("2:crash_before+1:webhook_late", "redeemed 1@0, created 1@60, completed 1@60")]
    public async Task Events_of_a_call_come_as_the_schedule_says(string schedule, string expected)
    {
        await using var market = await Market.OpenAsync();
        var (come, begun) = (new List<string>(), market.Sandbox.Clock.UtcNow);

        var report = await market.ExploreAsync(
            async run =>
            {
                run.Sandbox.Webhooks.SendTo(
                    (message, _) =>
                    {
                        come.Add($"{message.EventType.Split('.')[^1]} {message.Attempt}@{(run.Sandbox.Clock.UtcNow - begun).TotalMinutes}");
                        return Task.CompletedTask;
                    },
                    "payment.created",
                    "payment.completed",
                    "loyalty.reward.redeemed");
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
                await market.RedeemAsync(run, "redeem-cart-1-attempt-1");
                Assert.Empty(come);
            },
            _ => Task.CompletedTask,
            new ExplorationOptions { Only = schedule });

        Assert.True(report.Held && report.LeftOut == 0, report.ToString());
        Assert.Equal(expected, string.Join(", ", come));
    }

    [Fact]
    public async Task A_receiver_that_was_named_by_the_process_that_crashed_lives_on()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                if (run.Restart == 0)
                    run.Sandbox.Webhooks.SendTo((message, token) => run.Vinr.Customers.CreateAsync(new() { Name = message.EventType }, new RequestOptions { IdempotencyKey = message.EventId }, token), "payment.completed");
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            },
            async run => Assert.Single(await Market.CustomersAsync(run.Vinr), name => name == "payment.completed"));

        Assert.True(report.Held, report.ToString());
        Assert.Equal(["payments.create"], report.Calls);
    }

    [Fact]
    public async Task What_a_handler_does_is_told_and_what_is_never_delivered()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                run.Sandbox.Webhooks.SendTo(
                    async (_, token) =>
                    {
                        await run.Vinr.Customers.RetrieveAsync("cust_1", cancellationToken: token);
                        throw new InvalidOperationException("The mailer is down.");
                    },
                    "payment.completed");
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            },
            _ => throw new InvalidOperationException("Nobody was thanked."));

        var text = Assert.Single(report.Findings).ToString();
        Assert.Contains("customers.retrieve → 200", text, StringComparison.Ordinal);
        Assert.Contains("Failed (InvalidOperationException: The mailer is down.", text, StringComparison.Ordinal);
        Assert.Contains("Nobody was thanked.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branches_at_the_same_time_are_explored_in_the_order_of_their_beginning()
    {
        await using var market = await Market.OpenAsync();
        Func<ExplorationRun, Task> flow = run => Task.WhenAll(
            RepeatedAsync(() => market.RedeemAsync(run, "redeem-cart-1-attempt-1")),
            RepeatedAsync(() => Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1")));

        var one = await market.ExploreAsync(flow, new ExplorationOptions { Depth = 2 });
        var two = await market.ExploreAsync(flow, new ExplorationOptions { Depth = 2 });

        Assert.True(one.Held, one.ToString());
        Assert.Equal(["loyalty.redemptions.create", "payments.create"], one.Calls);
        Assert.Equal(one.ToString(), two.ToString());

        static async Task RepeatedAsync<T>(Func<Task<T>> callAsync)
        {
            await Task.Yield();
            await callAsync();
        }
    }
}
