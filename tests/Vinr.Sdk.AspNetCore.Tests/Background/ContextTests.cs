using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Background;

/// <summary>What runs longer than its starter knows nothing of it: no trace, no baggage, no ambient value.</summary>
public sealed class ContextTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Fact]
    [Keeps("inbox.context")]
    public async Task Background_handlers_see_neither_the_context_of_the_start_nor_that_of_a_delivery_nor_each_others()
    {
        using var starting = new Activity("starting").AddBaggage("who", "starter").Start();
        Ambient.Value = "starter";
        var seen = new ConcurrentQueue<string>();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>((_, _) => Look(seen, "first")).On<PointsEarned>((_, _) => Look(seen, "second")),
            o => (o.Background, o.BackgroundWorkers) = (true, 1),
            use: web => web.Use((_, next) =>
            {
                Ambient.Value = "delivery";
                Activity.Current?.AddBaggage("who", "delivery");
                return next();
            }));

        await app.DeliverAsync(Delivery.Earned("evt_1"));
        await app.DeliverAsync(Delivery.Earned("evt_2"));
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Repeat("ambient '', baggage '', in the starter's trace: False", 4), seen);

        Task Look(ConcurrentQueue<string> found, string sets)
        {
            found.Enqueue($"ambient '{Ambient.Value}', baggage '{Activity.Current?.GetBaggageItem("who")}', in the starter's trace: {Activity.Current?.TraceId == starting.TraceId}");
            Ambient.Value = sets;
            return Task.CompletedTask;
        }
    }

    [Fact]
    [Keeps("inbox.context")]
    public async Task Each_try_in_the_background_is_a_trace_of_its_own_with_a_link_to_the_delivery()
    {
        using var starting = new Activity("starting").Start();
        using var spans = new SpanRecorder();
        var handled = new Counting { Failures = 1 };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), o => o.Background = true);

        await app.DeliverAsync(Delivery.Earned("evt_linked"));
        while (handled.Runs < 2)
        {
            app.Clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        await app.StopAsync(TestContext.Current.CancellationToken);

        var receive = Assert.Single(spans.Of("evt_linked"), span => span.OperationName == "vinr.webhook.receive");
        var tries = spans.Of("evt_linked").Where(span => span.OperationName == "vinr.webhook.handle").ToArray();
        Assert.Equal(2, tries.Length);
        Assert.All(tries, span => Assert.Equal(receive.Context, Assert.Single(span.Links).Context));
        Assert.All(tries, span => Assert.Equal(default, span.ParentSpanId));
        Assert.Equal(3, tries.Append(starting).Select(span => span.TraceId).Distinct().Count());
        Assert.DoesNotContain(receive.TraceId, tries.Select(span => span.TraceId));
    }

    [Fact]
    public async Task Handlers_that_run_before_the_answer_are_part_of_the_delivery()
    {
        using var spans = new SpanRecorder();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run));

        await app.DeliverAsync(Delivery.Earned("evt_part"));

        await app.StopAsync(TestContext.Current.CancellationToken);
        var (handle, receive) = (spans.Of("evt_part")[0], spans.Of("evt_part")[1]);
        Assert.Equal(receive.SpanId, handle.ParentSpanId);
        Assert.Empty(handle.Links);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lease_is_renewed_outside_of_the_delivery(bool background)
    {
        var gate = new Gate();
        var inbox = new AmbientInbox();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>(gate.HandleAsync).UseInbox(_ => inbox),
            o => o.Background = background,
            use: web => web.Use((_, next) =>
            {
                Ambient.Value = "delivery";
                return next();
            }));

        var delivery = app.DeliverAsync(Delivery.Earned());
        await gate.EnteredAsync();
        while (inbox.Seen.IsEmpty)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        gate.Release();
        await delivery;
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.All(inbox.Seen, seen => Assert.Equal((null, null), seen));
    }

    private sealed class AmbientInbox : IVinrInbox
    {
        public ConcurrentQueue<(string? Ambient, string? Trace)> Seen { get; } = new();

        public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) => Task.FromResult(new InboxClaim(InboxStatus.Claimed, "t"));

        public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default)
        {
            Seen.Enqueue((Ambient.Value, Activity.Current?.Id));
            return Task.FromResult(true);
        }

        public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
