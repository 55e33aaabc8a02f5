using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Telemetry;

/// <summary>What collectors and logs hear of deliveries that are refused, put off or handled later.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Mismatch", 401)]
    [InlineData("UnknownTenant", 401)]
    [InlineData("TenantUnavailable", 503)]
    [InlineData("NotAnEvent", 400)]
    public async Task What_is_refused_is_counted_and_shown_by_what_was_wrong_with_it(string check, int status)
    {
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(new Counting().Run).UseTenants(
            (_, tenant, _) => tenant == "gone" ? throw new IOException("the database of tenants is gone") : new((IReadOnlyList<string>?)null)));
        using var recorded = new Recorded(worker);

        Assert.Equal(status, await (check switch
        {
            "Mismatch" => worker.DeliverAsync("evt_1", "whsec_another"),
            "UnknownTenant" => worker.DeliverAsync("evt_1", "whsec_another", "nobody"),
            "TenantUnavailable" => worker.DeliverAsync("evt_1", "whsec_another", "gone"),
            _ => StatusAsync(worker.DeliverAsync(Deliveries.Signed("[]"))),
        }));

        var span = Assert.Single(recorded.Received);
        Assert.Equal((check, ActivityStatusCode.Error), ((string?)span.GetTagItem("vinr.webhook.check"), span.Status));
        Assert.Equal([$"vinr.webhook.check={check}: 1"], recorded.Of("vinr.webhook.rejected"));
        Assert.Empty(recorded.Of("vinr.webhook.received"));
    }

    [Fact]
    public async Task What_is_handled_after_its_answer_is_in_a_trace_of_its_own_that_links_to_the_delivery()
    {
        var handled = new TaskCompletionSource();
        await using var worker = await Worker.ReceivingAsync(
            on => on.On<PointsEarned>((_, _) =>
            {
                handled.SetResult();
                return Task.CompletedTask;
            }),
            o => o.Background = true);
        using var recorded = new Recorded(worker);

        await worker.DeliverAsync("evt_linked");
        await handled.Task.WaitAsync(Token);
        await worker.StopAsync();

        var (received, handling) = (Assert.Single(recorded.Received), Assert.Single(recorded.Handled("evt_linked")));
        Assert.Equal((received.TraceId, received.SpanId), (Assert.Single(handling.Links).Context.TraceId, handling.Links.Single().Context.SpanId));
        Assert.NotEqual(received.TraceId, handling.TraceId);
        Assert.Equal(("queued", ActivityStatusCode.Unset), ((string?)received.GetTagItem("vinr.webhook.outcome"), received.Status));
    }

    [Fact]
    public async Task What_is_stored_knows_the_span_of_its_delivery()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.UseInbox<FakeStore>().On<PointsEarned>(new Counting().Run), o => o.StoreFirst = true);
        using var recorded = new Recorded(worker);

        await worker.DeliverAsync();

        var stored = Assert.Single(((FakeStore)worker.Services.GetRequiredService<IVinrInbox>()).Stored);
        Assert.Equal(Assert.Single(recorded.Received).Context, stored.Delivery);
    }

    [Fact]
    public async Task What_waits_in_the_background_is_shown_and_what_finds_no_room_is_a_warning()
    {
        var gate = new Gate();
        await using var worker = await Worker.ReceivingAsync(
            on => on.On<PointsEarned>(gate.HandleAsync), o => (o.Background, o.BackgroundWorkers, o.BackgroundCapacity) = (true, 1, 2));
        using var recorded = new Recorded(worker);
        Assert.Equal(0, recorded.Now("vinr.webhook.background.waiting"));

        Assert.Equal(200, await worker.DeliverAsync("evt_0"));
        await gate.EnteredAsync();
        Assert.Equal(200, await worker.DeliverAsync("evt_1"));
        Assert.Equal(200, await worker.DeliverAsync("evt_2"));
        Assert.Equal(2, recorded.Now("vinr.webhook.background.waiting"));
        Assert.Equal(503, await worker.DeliverAsync("evt_3"));
        Assert.Equal(503, await worker.DeliverAsync("evt_0"));

        gate.Release(3);
        Assert.Equal(["queued", "queued", "queued", "full", "in_progress"], recorded.Received.Select(span => span.GetTagItem("vinr.webhook.outcome")));
        Assert.Equal(ActivityStatusCode.Error, recorded.Received[3].Status);
        Assert.Contains("3 Debug Delivery of loyalty.points.earned evt_0: queued", worker.Log.Lines);
        Assert.Contains("4 Warning Delivery of loyalty.points.earned evt_3: full; VINR is asked to send it again", worker.Log.Lines);
        Assert.Contains("4 Warning Delivery of loyalty.points.earned evt_0: in_progress; VINR is asked to send it again", worker.Log.Lines);
    }

    [Fact]
    public async Task An_inbox_that_does_not_answer_is_an_error_of_the_delivery()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(new Counting().Run).UseInbox(_ => new ScriptedInbox { OnClaim = _ => throw new IOException("gone") }));
        using var recorded = new Recorded(worker);

        Assert.Equal(503, await worker.DeliverAsync());

        Assert.Equal(("unavailable", ActivityStatusCode.Error), ((string?)Assert.Single(recorded.Received).GetTagItem("vinr.webhook.outcome"), recorded.Received[0].Status));
    }

    private static async Task<int> StatusAsync(Task<DeliveryAnswer> answer) => (await answer).StatusCode;
}
