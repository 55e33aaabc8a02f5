using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Dispatching;

/// <summary>What the dispatcher says when an event cannot be taken, or nobody waits for it any more.</summary>
public sealed class DispatcherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_without_an_id_and_a_tenant_without_a_name_are_refused_and_named()
    {
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks().On<PointsEarned>(new Counting().Run));

        var noId = await Assert.ThrowsAsync<ArgumentException>(() => worker.Dispatcher.DispatchAsync(Deliveries.Event(""), Token));
        Assert.StartsWith("The event has no id, so that nobody could say whether it was handled before.", noId.Message, StringComparison.Ordinal);
        Assert.Equal("tenant", (await Assert.ThrowsAsync<ArgumentException>(() => worker.Dispatcher.DispatchAsync(Deliveries.Event(), "", Token))).ParamName);
        Assert.Equal("taken", (await Assert.ThrowsAsync<ArgumentNullException>(() => worker.Services.GetRequiredService<IVinrEventRunner>().RunAsync(null!, Token))).ParamName);
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_the_inbox_is_told_so()
    {
        using var caller = new CancellationTokenSource();
        var inbox = new ScriptedInbox { OnClaim = token => Task.Delay(Timeout.Infinite, token) };
        await using var worker = await StartAsync(inbox);

        var dispatching = worker.Dispatcher.DispatchAsync(Deliveries.Event(), caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dispatching);
    }

    [Fact]
    public async Task An_inbox_that_gives_up_by_itself_or_fails_is_unavailable_whoever_waits()
    {
        using var gone = new CancellationTokenSource();
        var inbox = new ScriptedInbox { OnClaim = _ => Task.FromException(new OperationCanceledException("the store's own time is over")) };
        await using var worker = await StartAsync(inbox);
        Assert.Equal(VinrEventOutcome.Unavailable, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));

        inbox.OnClaim = _ =>
        {
            gone.Cancel();
            return Task.FromException(new IOException("the store is gone"));
        };
        Assert.Equal(VinrEventOutcome.Unavailable, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), gone.Token));
    }

    [Fact]
    public async Task A_dispatcher_of_an_apps_own_that_knows_no_tenants_says_so()
    {
        IVinrEventDispatcher own = new Own();

        Assert.Equal("This dispatcher knows no tenants.", (await Assert.ThrowsAsync<NotSupportedException>(() => own.DispatchAsync(Deliveries.Event(), "eu", Token))).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_another_has_taken_an_event_meanwhile_is_logged_and_only_then(bool completes)
    {
        await using var worker = await StartAsync(new ScriptedInbox { Completes = completes });

        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));

        Assert.Equal(completes ? 0 : 1, worker.Log.Lines.Count(line => line.StartsWith("8 Warning", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lease_that_is_lost_is_asked_for_no_more()
    {
        var (inbox, entered, lost) = (new ScriptedInbox { Renews = false }, new TaskCompletionSource(), new TaskCompletionSource());
        await using var worker = await StartAsync(inbox, async (_, token) =>
        {
            entered.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                lost.SetResult();
            }
        });
        var dispatching = worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token);
        await entered.Task;

        worker.Clock.Advance(TimeSpan.FromMinutes(1));
        await lost.Task;
        worker.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(VinrEventOutcome.Failed, await dispatching);
        Assert.Equal(1, inbox.Renewals);
    }

    private static Task<Worker> StartAsync(ScriptedInbox inbox, Func<PointsEarned, CancellationToken, Task>? handle = null) =>
        Worker.StartAsync(builder => builder.Services.AddVinrWebhooks().On<PointsEarned>(handle ?? new Counting().Run).UseInbox(_ => inbox));

    private sealed class Own : IVinrEventDispatcher
    {
        public Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, CancellationToken cancellationToken = default) => throw new InvalidOperationException("not asked");
    }
}
