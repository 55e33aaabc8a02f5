using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Background;

/// <summary>The fast answer, and what it takes upon itself.</summary>
public sealed class BackgroundTests
{
    [Fact]
    public async Task A_delivery_is_answered_before_it_is_handled()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync), o => o.Background = true);

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        await gate.EnteredAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        gate.Release();
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, gate.Runs);
        Assert.Equal(InboxStatus.AlreadyDone, await StatusOf(app, "evt_1"));
    }

    [Fact]
    public async Task A_full_background_puts_deliveries_off()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync), o => (o.Background, o.BackgroundCapacity, o.BackgroundWorkers) = (true, 2, 1));

        await app.DeliverAsync(Delivery.Earned("evt_1"));
        await gate.EnteredAsync();
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_2")));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_3")));
        using var fourth = await app.SendAsync(Delivery.Signed(Delivery.Earned("evt_4")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, fourth.StatusCode);
        Assert.NotNull(fourth.Headers.RetryAfter);

        gate.Release(3);
        await gate.EnteredAsync();
        await gate.EnteredAsync();
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_4")));
        gate.Release();
        await app.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, gate.Runs);
    }

    [Fact]
    [Keeps("inbox.context")]
    public async Task A_shutdown_handles_what_still_waits()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync), o => (o.Background, o.BackgroundWorkers) = (true, 1));
        for (var i = 0; i < 5; i++) await app.DeliverAsync(Delivery.Earned($"evt_{i}"));
        await gate.EnteredAsync();

        var stopping = app.StopAsync(TestContext.Current.CancellationToken);
        while (!app.Log.Lines.Any(line => line.StartsWith("14 Information Shutting down: 4 events", StringComparison.Ordinal))) await Task.Yield();
        gate.Release(5);
        await stopping;

        Assert.Equal(5, gate.Runs);
        for (var i = 0; i < 5; i++) Assert.Equal(InboxStatus.AlreadyDone, await StatusOf(app, $"evt_{i}"));
    }

    [Fact]
    [Keeps("inbox.context")]
    public async Task A_shutdown_whose_time_is_over_gives_back_what_still_waits_and_says_so()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync), o => (o.Background, o.BackgroundWorkers) = (true, 1));
        for (var i = 0; i < 3; i++) await app.DeliverAsync(Delivery.Earned($"evt_{i}"));
        await gate.EnteredAsync();

        using var impatient = new CancellationTokenSource();
        var stopping = app.StopAsync(impatient.Token);
        await impatient.CancelAsync();
        await Record.ExceptionAsync(() => stopping);

        Assert.Equal(1, gate.Runs);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(InboxStatus.Claimed, await StatusOf(app, $"evt_{i}"));
            Assert.Contains(app.Log.Lines, line => line.StartsWith($"13 Error loyalty.points.earned evt_{i} was answered and is not handled", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_handler_that_fails_is_tried_again_since_nobody_else_will()
    {
        var handled = new Counting { Failures = 2 };
        var attempts = new List<int>();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>((earned, context, token) =>
            {
                lock (attempts) attempts.Add(context.Attempt);
                return handled.Run(earned, token);
            }),
            o => o.Background = true);

        await app.DeliverAsync(Delivery.Earned());
        await AdvanceUntil(app, () => handled.Runs == 3);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal(InboxStatus.AlreadyDone, await StatusOf(app, "evt_1"));
    }

    [Fact]
    public async Task An_event_that_fails_to_the_end_is_given_back_and_named()
    {
        var handled = new Counting { Failures = int.MaxValue };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), o => o.Background = true);

        await app.DeliverAsync(Delivery.Earned());
        await AdvanceUntil(app, () => app.Log.Lines.Any(line => line.StartsWith("13 Error", StringComparison.Ordinal)));
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, handled.Runs);
        Assert.Equal(InboxStatus.Claimed, await StatusOf(app, "evt_1"));
    }

    private static async Task AdvanceUntil(WebhookApp app, Func<bool> reached)
    {
        while (!reached())
        {
            app.Clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }
    }

    private static async Task<InboxStatus> StatusOf(WebhookApp app, string id) =>
        (await app.Services.GetRequiredService<IVinrInbox>().ClaimAsync(id, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Status;
}
