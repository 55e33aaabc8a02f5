using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Handling;

/// <summary>An inbox that runs the handlers in a transaction of its own.</summary>
public sealed class TransactionalInboxTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_handlers_of_an_event_run_in_the_scope_of_the_inbox_which_then_records_it()
    {
        var scopes = new List<Scoped>();
        await using var worker = await StartAsync(on => on
            .On<PointsEarned>((_, context, _) => Add(scopes, context))
            .On<VinrEvent>((_, context, _) => Add(scopes, context)));

        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));
        Assert.Equal(VinrEventOutcome.Duplicate, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));

        Assert.Equal(2, scopes.Count);
        Assert.Same(scopes[0], scopes[1]);
        Assert.Equal(["commit evt_1"], Store(worker).Asked);
    }

    [Fact]
    [Keeps("inbox.effect")]
    public async Task Who_lost_the_event_before_the_commit_says_so_and_leaves_it_to_the_other()
    {
        await using var worker = await StartAsync(on => on.On<PointsEarned>(new Counting().Run));
        Store(worker).IsFenced = true;

        Assert.Equal(VinrEventOutcome.InProgress, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));

        Assert.Empty(Store(worker).Asked);
        Assert.Contains(worker.Log.Lines, line => line.StartsWith("16 Warning", StringComparison.Ordinal));
        Assert.DoesNotContain(worker.Log.Lines, line => line.StartsWith("5 Information", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_handler_throws_gives_the_event_back()
    {
        await using var worker = await StartAsync(on => on.On<PointsEarned>(new Counting { Failures = 1 }.Run));

        Assert.Equal(VinrEventOutcome.Failed, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));
        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));

        Assert.Equal(["release evt_1", "commit evt_1"], Store(worker).Asked);
    }

    private static FakeStore Store(Worker worker) => (FakeStore)worker.Services.GetRequiredService<IVinrInbox>();

    private static Task<Worker> StartAsync(Action<VinrWebhookBuilder> on) => Worker.StartAsync(builder =>
    {
        builder.Services.AddScoped<Scoped>();
        on(builder.Services.AddVinrWebhooks().UseInbox<FakeStore>());
    });

    private static Task Add(List<Scoped> scopes, VinrEventContext context)
    {
        scopes.Add(context.Services.GetRequiredService<Scoped>());
        return Task.CompletedTask;
    }

    private sealed class Scoped;
}
