using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

public sealed class RunTimeTests
{
    [Theory]
    [InlineData("1:hang_before_commit", null)]
    [InlineData("1:commit_then_hang", null)]
    [InlineData("1*:commit_then_hang", typeof(VinrOutcomeUnknownException))]
    [InlineData("1*:drop_before_commit", typeof(VinrOutcomeUnknownException))]
    [InlineData("1*:respond_500", typeof(VinrServerException))]
    [InlineData("1*:respond_429", typeof(VinrRateLimitException))]
    [InlineData("1*:bad_gateway", typeof(VinrServerException))]
    [InlineData("1*:truncate_answer", typeof(VinrOutcomeUnknownException))]
    [InlineData("1:truncate_answer", null)]
    [InlineData("1:respond_429", null)]
    public async Task The_flow_sees_what_it_would_see_in_production_and_nothing_waits(string schedule, Type? seen)
    {
        await using var market = await Market.OpenAsync();
        var (failures, ends) = (new List<Exception>(), new List<TimeSpan>());

        var report = await market.ExploreAsync(
            async run =>
            {
                var begun = run.TimeProvider.GetUtcNow();
                try
                {
                    await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
                }
                catch (VinrException failure)
                {
                    failures.Add(failure);
                    throw;
                }
                finally
                {
                    ends.Add(run.TimeProvider.GetUtcNow() - begun);
                }
            },
            run =>
            {
                Assert.Equal(market.Sandbox.Clock.UtcNow, run.Sandbox.Clock.UtcNow);
                return Task.CompletedTask;
            },
            new ExplorationOptions { Only = schedule });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(seen is null ? [] : [seen], failures.Select(failure => failure.GetType()));
        if (schedule.Contains("hang", StringComparison.Ordinal)) Assert.InRange(ends[0], TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Limits_and_waits_of_the_flow_itself_run_on_the_same_time()
    {
        await using var market = await Market.OpenAsync();
        var ends = new List<string>();

        var report = await market.ExploreAsync(
            async run =>
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), run.TimeProvider);
                await Task.Delay(TimeSpan.FromSeconds(1), run.TimeProvider, limit.Token);
                try
                {
                    await run.Vinr.Payments.CreateAsync(new() { Amount = 100, Currency = "EUR" }, new RequestOptions { IdempotencyKey = "pay-cart-1-attempt-1" }, limit.Token);
                    ends.Add("paid");
                }
                catch (OperationCanceledException)
                {
                    ends.Add("cancelled");
                    throw;
                }
            },
            _ => Task.CompletedTask,
            new ExplorationOptions { Only = "1:commit_then_hang" });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(["cancelled", "paid"], ends);
    }

    [Fact]
    public async Task A_flow_that_waits_for_what_does_not_come_is_told_so()
    {
        await using var market = await Market.OpenAsync();
        var options = new ExplorationOptions { Patience = TimeSpan.FromMilliseconds(50) };

        var waits = await market.ExploreAsync(_ => new TaskCompletionSource().Task, _ => Task.CompletedTask, options);
        var polls = await market.ExploreAsync(PollAsync, _ => Task.CompletedTask, options);
        var calls = await market.ExploreAsync(CallAsync, _ => Task.CompletedTask);

        Assert.Contains("waits for something that does not come", Assert.Single(waits.Findings).Message, StringComparison.Ordinal);
        Assert.Contains("waits for something that does not come", Assert.Single(polls.Findings).Message, StringComparison.Ordinal);
        Assert.Contains("one call after another", Assert.Single(calls.Findings).Message, StringComparison.Ordinal);

        static async Task PollAsync(ExplorationRun run)
        {
            while (true) await Task.Delay(TimeSpan.FromHours(1), run.TimeProvider);
        }

        async Task CallAsync(ExplorationRun run)
        {
            while (true) await run.Vinr.Loyalty.Accounts.RetrieveAsync(market.Member);
        }
    }

    [Theory]
    [InlineData("1*:commit_then_drop")]
    [InlineData("1:commit_then_hang")]
    [InlineData("1:commit_then_crash")]
    public async Task A_flow_that_blocks_its_thread_comes_to_its_end(string schedule)
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            run =>
            {
                PayAsync(run).GetAwaiter().GetResult();
                return Task.CompletedTask;
            },
            market.HasAsync(Market.Before + 40),
            new ExplorationOptions { Only = schedule });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(2 - (schedule == "1:commit_then_hang" ? 1 : 0), report.Calls.Count);

        // Goes on where it was called, so that it needs the thread that waits for it.
        static async Task PayAsync(ExplorationRun run) => await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
    }

    [Fact]
    public async Task A_flow_that_blocks_its_thread_for_ever_is_told_so()
    {
        await using var market = await Market.OpenAsync();
        using var never = new SemaphoreSlim(0);

        var report = await market.ExploreAsync(
            _ =>
            {
                never.Wait(TestApi.Token);
                return Task.CompletedTask;
            },
            _ => Task.CompletedTask,
            new ExplorationOptions { Patience = TimeSpan.FromMilliseconds(50) });

        Assert.Contains("waits for something that does not come", Assert.Single(report.Findings).Message, StringComparison.Ordinal);
        never.Release();
    }

    [Fact]
    public async Task Who_gives_up_is_told_so()
    {
        await using var market = await Market.OpenAsync();
        using var source = new CancellationTokenSource();

        var exploring = market.Sandbox.ExploreAsync(
            async run =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, run.CancellationToken);
            },
            _ => Task.CompletedTask,
            cancellationToken: source.Token);

        var end = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => exploring);
        Assert.Equal(source.Token, end.CancellationToken);
        Assert.False(TestApi.Token.IsCancellationRequested);
    }
}
