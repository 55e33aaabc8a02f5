using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

public sealed class CrashTests
{
    [Theory]
    [InlineData("1:crash_before", 1)]
    [InlineData("1:commit_then_crash", 2)]
    [InlineData("1:crash_after", 2)]
    [Keeps("explore.finds")]
    public async Task A_crash_leaves_the_flow_where_it_stands_and_begins_it_again_with_what_it_stored(string schedule, int arrived)
    {
        await using var market = await Market.OpenAsync();
        var (story, inFinally) = (new List<string>(), 0);

        var report = await market.ExploreAsync(
            async run =>
            {
                var store = run.State(() => new Store());
                story.Add($"begin {run.Restart}, stored {store.Begun++}");
                try
                {
                    await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
                    story.Add($"paid {run.Restart}");
                }
                finally
                {
                    inFinally++;
                }
            },
            run =>
            {
                story.Add($"{run.Sandbox.Requests.Count} arrived, {run.Sandbox.Requests.Acted.Count} acted, restart {run.Restart}");
                return Task.CompletedTask;
            },
            new ExplorationOptions { Only = schedule });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(["begin 0, stored 0", "begin 1, stored 1", "paid 1", $"{arrived} arrived, 1 acted, restart 1"], story);
        Assert.Equal(1, inFinally);
        Assert.Equal(["payments.create", "payments.create"], report.Calls);
    }

    [Fact]
    public async Task Nothing_that_runs_beside_it_reaches_the_sandbox_any_more()
    {
        await using var market = await Market.OpenAsync();
        var (goOn, late) = (new TaskCompletionSource(), new List<Task>());

        var report = await market.ExploreAsync(
            async run =>
            {
                if (run.Restart == 0) late.Add(LaterAsync(run));
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            },
            async run =>
            {
                goOn.SetResult();
                await Task.Yield();
                Assert.Equal(["payments.create"], run.Sandbox.Requests.Select(request => request.Operation));
            },
            new ExplorationOptions { Only = "1:crash_before" });

        Assert.True(report.Held, report.ToString());
        Assert.All(late, branch => Assert.False(branch.IsCompleted));

        async Task LaterAsync(ExplorationRun run)
        {
            await goOn.Task.ConfigureAwait(false);
            await run.Vinr.Customers.CreateAsync(new() { Name = "Ada" }).ConfigureAwait(false);
        }
    }

    [Fact]
    public async Task What_the_flow_held_is_given_up_the_last_first_and_no_token_is_cancelled()
    {
        await using var market = await Market.OpenAsync();
        var (given, tokens) = (new List<string>(), new List<CancellationToken>());
        using var gate = new SemaphoreSlim(1);

        var report = await market.ExploreAsync(
            async run =>
            {
                tokens.Add(run.CancellationToken);
                await gate.WaitAsync(run.CancellationToken);
                using (run.Use(new Held(() => gate.Release())))
                {
                    run.Use(new Held(() => given.Add($"inner {run.Restart}")));
                    run.Use(new HeldAsync(() => given.Add($"host {run.Restart}")));
                    await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
                    given.Add($"paid {run.Restart}");
                }
            },
            _ =>
            {
                given.Add("asked");
                return Task.CompletedTask;
            },
            new ExplorationOptions { Only = "1:crash_after" });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(["host 0", "inner 0", "paid 1", "asked", "host 1", "inner 1"], given);
        Assert.All(tokens, token => Assert.False(token.IsCancellationRequested));
    }

    [Fact]
    public async Task A_flow_that_is_not_begun_again_comes_to_no_good_end()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            run => Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1"), _ => Task.CompletedTask, new ExplorationOptions { Restarts = 0, Only = "1:crash_before" });

        Assert.Equal("The flow came to no good end. It was begun 1 time, and the last time it crashed.", Assert.Single(report.Findings).Message);
    }

    [Fact]
    public async Task What_cannot_be_given_up_is_refused()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            run =>
            {
                run.Use("a text");
                return Task.CompletedTask;
            },
            _ => Task.CompletedTask);

        Assert.Contains("A String cannot be disposed of.", Assert.Single(report.Findings).Message, StringComparison.Ordinal);
    }

    private sealed class Store
    {
        public int Begun { get; set; }
    }

    private sealed class Held(Action giveUp) : IDisposable
    {
        private int _times;

        public void Dispose()
        {
            if (_times++ == 0) giveUp();
        }
    }

    private sealed class HeldAsync(Action giveUp) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            giveUp();
            return ValueTask.CompletedTask;
        }
    }
}
