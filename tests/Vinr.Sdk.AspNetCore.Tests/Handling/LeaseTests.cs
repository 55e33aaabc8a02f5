using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Handling;

/// <summary>Who holds an event holds it as long as it lives, and no longer.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    [Keeps("inbox.memory")]
    public async Task A_handler_may_take_longer_than_the_lease()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>(gate.HandleAsync).UseInbox(services => new BreakingInbox(services.GetRequiredService<TimeProvider>())));
        var inbox = (BreakingInbox)app.Services.GetRequiredService<IVinrInbox>();

        var first = app.DeliverAsync(Delivery.Earned());
        await gate.EnteredAsync();
        await RenewAsync(app, inbox, times: 9);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        gate.Release();

        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(1, gate.Runs);
    }

    [Fact]
    public async Task The_event_of_a_process_that_died_is_free_after_the_lease()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run));
        await app.Services.GetRequiredService<IVinrInbox>().ClaimAsync("evt_1", Lease, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        app.Clock.Advance(Lease);
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    public async Task A_handler_whose_event_was_given_to_another_is_told_to_end()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>(gate.HandleAsync).UseInbox(services => new BreakingInbox(services.GetRequiredService<TimeProvider>())));
        var inbox = (BreakingInbox)app.Services.GetRequiredService<IVinrInbox>();

        var first = app.DeliverAsync(Delivery.Earned());
        await gate.EnteredAsync();
        inbox.RenewBreaks = true;
        await RenewAsync(app, inbox, times: 3);
        var taken = await inbox.ClaimAsync("evt_1", Lease, TestContext.Current.CancellationToken);
        Assert.Equal(InboxStatus.Claimed, taken.Status);
        inbox.RenewBreaks = false;
        await RenewAsync(app, inbox, times: 1);

        Assert.Equal(HttpStatusCode.InternalServerError, await first);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("9 Warning The lease of loyalty.points.earned evt_1 could not be renewed", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.StartsWith("8 Warning The lease of loyalty.points.earned evt_1 ran out", StringComparison.Ordinal));
        Assert.True(await inbox.CompleteAsync("evt_1", taken.Token, Lease, TestContext.Current.CancellationToken), "the first one gave back what was not its own");
    }

    [Fact]
    public async Task When_the_time_to_shut_down_is_over_handlers_are_told_to_end_and_their_events_are_given_back()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync));
        var inbox = app.Services.GetRequiredService<IVinrInbox>();
        using var impatient = new CancellationTokenSource();

        var delivery = app.SendAsync(Delivery.Signed(Delivery.Earned()));
        await gate.EnteredAsync();
        var stopping = app.StopAsync(impatient.Token);
        await impatient.CancelAsync();
        await Record.ExceptionAsync(() => delivery);
        await Record.ExceptionAsync(() => stopping);

        Assert.Equal(InboxStatus.Claimed, (await inbox.ClaimAsync("evt_1", Lease, TestContext.Current.CancellationToken)).Status);
    }

    // A third of the lease at a time; the timer of the clock runs its continuation elsewhere, so it is waited for.
    private static async Task RenewAsync(WebhookApp app, BreakingInbox inbox, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var before = inbox.Renewals;
            app.Clock.Advance(Lease / 3);
            while (inbox.Renewals == before) await Task.Yield();
        }
    }
}
