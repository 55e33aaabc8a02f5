using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Dispatching;

/// <summary>However often an event is delivered, its handlers end well once.</summary>
public sealed class HandledOnceTests
{
    [Fact]
    [Keeps("inbox.memory")]
    public async Task A_duplicate_is_acknowledged_and_not_handled()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run));

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_2")));

        Assert.Equal(2, handled.Runs);
    }

    [Fact]
    public async Task A_duplicate_is_known_for_72_hours()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run));

        await app.DeliverAsync(Delivery.Earned());
        app.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        await app.DeliverAsync(Delivery.Earned());
        Assert.Equal(1, handled.Runs);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.DeliverAsync(Delivery.Earned());
        Assert.Equal(2, handled.Runs);
    }

    [Fact]
    [Keeps("inbox.memory")]
    public async Task An_event_whose_handler_failed_comes_again_and_is_handled_then()
    {
        var handled = new Counting { Failures = 2 };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run));

        Assert.Equal(HttpStatusCode.InternalServerError, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.InternalServerError, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Equal(3, handled.Runs);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("6 Error A handler of loyalty.points.earned evt_1 failed, try 1 | System.TimeoutException: failure 1", StringComparison.Ordinal));
    }

    [Fact]
    [Keeps("secrets.webhooks")]
    public async Task What_a_handler_threw_is_not_told_to_the_other_side()
    {
        var handled = new Counting { Failures = 1 };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run));

        using var response = await app.SendAsync(Delivery.Signed(Delivery.Earned()));

        Assert.Equal("""{"type":"about:blank","title":"Internal Server Error","status":500}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_delivery_while_the_first_is_handled_is_asked_to_come_later()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync));

        var first = app.DeliverAsync(Delivery.Earned());
        await gate.EnteredAsync();
        using var second = await app.SendAsync(Delivery.Signed(Delivery.Earned()));
        gate.Release();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), second.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(1, gate.Runs);
    }

    [Fact]
    [Keeps("inbox.memory")]
    public async Task Of_many_deliveries_at_once_one_is_handled()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(async (earned, token) =>
        {
            await Task.Yield();
            await handled.Run(earned, token);
        }));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => app.DeliverAsync(Delivery.Earned($"evt_{i % 20}"))));

        Assert.Equal(20, handled.Runs);
    }

    [Fact]
    [Keeps("inbox.memory")]
    public async Task A_delivery_whose_sender_hangs_up_is_handled_to_its_end()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync));
        using var hangUp = new CancellationTokenSource();

        var first = app.Http.SendAsync(Delivery.Signed(Delivery.Earned()), hangUp.Token);
        await gate.EnteredAsync();
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Release();

        Assert.Equal(HttpStatusCode.OK, await Eventually(app, HttpStatusCode.OK));
        Assert.Equal(1, gate.Runs);
    }

    [Fact]
    public async Task All_handlers_of_an_event_run_in_their_order()
    {
        var order = new List<string>();
        await using var app = await WebhookApp.StartAsync(on => on
            .On<VinrEvent>((_, _) => Note(order, "any"))
            .On<TierChanged>((_, _) => Note(order, "tier"))
            .On<PointsEarned, Notify>()
            .On<PointsEarned>((_, context, _) => Note(order, context.Services.GetRequiredService<Scoped>().Name)),
            build: builder => builder.Services.AddSingleton(order).AddScoped<Scoped>());

        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal(["any", "notify scope 1", "scope 2"], order);
    }

    [Fact]
    [Keeps("inbox.memory")]
    public async Task An_inbox_that_cannot_be_reached_puts_deliveries_off()
    {
        var handled = new Counting();
        var inbox = new BreakingInbox { ClaimBreaks = true };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run).UseInbox(_ => inbox));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(0, handled.Runs);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("7 Error The inbox could not be asked for loyalty.points.earned evt_1", StringComparison.Ordinal));

        inbox.ClaimBreaks = false;
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    public async Task An_event_that_was_handled_is_not_asked_for_again_though_the_inbox_breaks()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run).UseInbox(_ => new BreakingInbox { CompleteBreaks = true }));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Contains(app.Log.Lines, line => line.StartsWith("10 Error loyalty.points.earned evt_1 was handled, and the inbox could not record it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_event_that_cannot_be_given_back_waits_for_its_lease()
    {
        var handled = new Counting { Failures = 1 };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run).UseInbox(services => new BreakingInbox(services.GetRequiredService<TimeProvider>()) { ReleaseBreaks = true }));

        Assert.Equal(HttpStatusCode.InternalServerError, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Contains(app.Log.Lines, line => line.StartsWith("11 Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_can_be_dispatched_by_hand_and_are_still_handled_once()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), o => o.Background = true);
        var dispatcher = app.Services.GetRequiredService<IVinrEventDispatcher>();
        var happened = VinrJson.Deserialize<VinrEvent>(Delivery.Earned());

        Assert.Equal(VinrEventOutcome.Handled, await dispatcher.DispatchAsync(happened, TestContext.Current.CancellationToken));
        Assert.Equal(VinrEventOutcome.Duplicate, await dispatcher.DispatchAsync(happened, TestContext.Current.CancellationToken));
        Assert.Equal(VinrEventOutcome.Unhandled, await dispatcher.DispatchAsync(VinrJson.Deserialize<VinrEvent>("""{"id":"evt_2"}"""), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => dispatcher.DispatchAsync(VinrJson.Deserialize<VinrEvent>("{}"), TestContext.Current.CancellationToken));
        Assert.Equal(1, handled.Runs);
    }

    private static async Task<HttpStatusCode> Eventually(WebhookApp app, HttpStatusCode wanted)
    {
        while (true)
        {
            var status = await app.DeliverAsync(Delivery.Earned());
            if (status == wanted) return status;
            await Task.Yield();
        }
    }

    private static Task Note(List<string> order, string name)
    {
        order.Add(name);
        return Task.CompletedTask;
    }

    private sealed class Scoped
    {
        private static int s_made;

        public string Name { get; } = $"scope {Interlocked.Increment(ref s_made)}";
    }

    private sealed class Notify(List<string> order, Scoped scoped) : IVinrEventHandler<PointsEarned>
    {
        public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            Assert.Same(scoped, context.Services.GetRequiredService<Scoped>());
            return Note(order, $"notify {scoped.Name}");
        }
    }
}
