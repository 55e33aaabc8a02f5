using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Receiving;

/// <summary>Deliveries that are stored before they are answered, and handled from there.</summary>
public sealed class StoreFirstTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_is_stored_as_it_came_and_answered_before_it_is_handled()
    {
        var handled = new Counting();
        await using var worker = await StartAsync(handled);

        Assert.Equal(200, await worker.DeliverAsync());
        Assert.Equal(200, await worker.DeliverAsync());

        var stored = Assert.Single(Store(worker).Stored);
        Assert.Equal(("evt_1", "evt_1", null, Deliveries.Json()), (stored.EventId, stored.Event.Id, stored.Tenant, Encoding.UTF8.GetString(stored.Json.Span)));
        Assert.Equal(0, handled.Runs);
        Assert.Contains(worker.Log.Lines, line => line.EndsWith("evt_1: stored", StringComparison.Ordinal));
        Assert.Contains(worker.Log.Lines, line => line.EndsWith("evt_1: duplicate", StringComparison.Ordinal));
    }

    [Fact]
    [Keeps("inbox.stored")]
    public async Task What_could_not_be_stored_is_put_off()
    {
        await using var worker = await StartAsync(new Counting());
        Store(worker).IsDown = true;

        Assert.Equal(503, await worker.DeliverAsync());
    }

    [Fact]
    public async Task What_nobody_handles_is_not_stored()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.UseInbox<FakeStore>().On<TierChanged>((_, _) => Task.CompletedTask), o => o.StoreFirst = true);

        Assert.Equal(200, await worker.DeliverAsync());

        Assert.Empty(Store(worker).Stored);
    }

    [Fact]
    public async Task A_worker_of_the_store_has_what_it_took_handled()
    {
        var attempts = new List<int>();
        await using var worker = await Worker.ReceivingAsync(
            on => on.UseInbox<FakeStore>().On<PointsEarned>((_, context, _) =>
            {
                attempts.Add(context.Attempt);
                return attempts.Count == 1 ? Task.FromException(new TimeoutException("no mail today")) : Task.CompletedTask;
            }),
            o => o.StoreFirst = true);
        var runner = worker.Services.GetRequiredService<IVinrEventRunner>();
        var claim = await Store(worker).ClaimAsync("evt_1", TimeSpan.FromMinutes(1), Token);
        var taken = new TakenEvent("evt_1", Deliveries.Event(), claim.Token);

        var first = await runner.RunAsync(taken with { Attempt = 3 }, Token);
        var second = await runner.RunAsync(taken with { Attempt = 4 }, Token);

        Assert.Equal((VinrEventOutcome.Failed, "no mail today"), (first.Outcome, first.Failure!.Message));
        Assert.Equal(new EventRun(VinrEventOutcome.Handled), second);
        Assert.Equal([3, 4], attempts);
        Assert.Equal(["commit evt_1"], Store(worker).Asked);
    }

    [Fact]
    public async Task What_a_worker_took_and_nobody_handles_any_more_is_said()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.UseInbox<FakeStore>());

        var run = await worker.Services.GetRequiredService<IVinrEventRunner>().RunAsync(new("evt_1", Deliveries.Event(), "token"), Token);

        Assert.Equal(new EventRun(VinrEventOutcome.Unhandled), run);
    }

    [Theory]
    [InlineData(null, VinrEventOutcome.Handled)]
    [InlineData("eu", VinrEventOutcome.Handled)] // a receiver with a name, whose handler it is
    [InlineData("us", VinrEventOutcome.Handled)] // no receiver, and caught up on
    [InlineData("acme", VinrEventOutcome.Handled)] // looked up
    [InlineData("of the next version", VinrEventOutcome.Unhandled)]
    [InlineData("broken", VinrEventOutcome.Unavailable)]
    [Keeps("inbox.stored")]
    public async Task The_default_handlers_are_given_no_event_of_a_tenant_that_nobody_here_knows(string? tenant, VinrEventOutcome expected)
    {
        var (byDefault, eu) = (new Counting(), new Counting());
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddVinrWebhooks("eu").On<PointsEarned>(eu.Run);
            builder.Services.AddVinrWebhooks().UseInbox<FakeStore>().On<PointsEarned>(byDefault.Run).UseTenants((_, name, _) => name switch
            {
                "acme" => new(["whsec_acme"]),
                "broken" => throw new IOException("The store is gone."),
                _ => default,
            });
            builder.Services.AddVinrCatchUp(o => (o.Tenant, o.Client) = ("us", _ => throw new InvalidOperationException("nobody looks")));
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(CatchUpWorker)));
        });
        var claim = await Store(worker).ClaimAsync("of whoever", TimeSpan.FromMinutes(1), Token);

        var run = await worker.Services.GetRequiredService<IVinrEventRunner>().RunAsync(new("of whoever", Deliveries.Event(), claim.Token) { Tenant = tenant }, Token);

        Assert.Equal(expected, run.Outcome);
        Assert.Equal((expected == VinrEventOutcome.Handled && tenant != "eu" ? 1 : 0, tenant == "eu" ? 1 : 0), (byDefault.Runs, eu.Runs));
    }

    [Fact]
    public async Task Without_a_lookup_only_receivers_with_names_are_known()
    {
        var handled = new Counting();
        await using var worker = await StartAsync(handled);

        var run = await worker.Services.GetRequiredService<IVinrEventRunner>().RunAsync(new("acme/evt_1", Deliveries.Event(), "token") { Tenant = "acme" }, Token);

        Assert.Equal((new EventRun(VinrEventOutcome.Unhandled), 0), (run, handled.Runs));
    }

    [Fact]
    public async Task Background_beside_it_stops_the_start()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => Worker.ReceivingAsync(on => on.UseInbox<FakeStore>(), o => (o.StoreFirst, o.Background) = (true, true)));

        Assert.Contains("StoreFirst and Background are both on", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_the_start_says_what_to_add()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Worker.ReceivingAsync(_ => { }, o => o.StoreFirst = true));

        Assert.Contains("UseEntityFramework<TContext>()", refused.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(IVinrEventStore), refused.Message, StringComparison.Ordinal);
    }

    private static FakeStore Store(Worker worker) => (FakeStore)worker.Services.GetRequiredService<IVinrInbox>();

    private static Task<Worker> StartAsync(Counting handled) => Worker.ReceivingAsync(on => on.UseInbox<FakeStore>().On<PointsEarned>(handled.Run), o => o.StoreFirst = true);
}
