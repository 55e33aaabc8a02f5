using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Telemetry;

/// <summary>Metrics and spans.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Deliveries_are_counted_by_what_became_of_them()
    {
        var handled = new Counting { Failures = 1 };
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), o => o.TrackOrder = true);
        using var meters = new MeterRecorder(app.Services.GetRequiredService<IMeterFactory>());

        await app.DeliverAsync(Delivery.Earned());
        await app.DeliverAsync(Delivery.Earned());
        await app.DeliverAsync(Delivery.Earned());
        await app.DeliverAsync(Delivery.Earned("evt_0", created: Delivery.Now.AddSeconds(-30)));
        await app.DeliverAsync("""{"id":"evt_9","type":"brand.new","created":1767603600}""");
        await app.DeliverAsync("null");
        await app.SendAsync(Delivery.Signed(Delivery.Earned(), secret: "whsec_another"));

        Assert.Equal(1, meters.Sum("vinr.webhook.received", "outcome=failed"));
        Assert.Equal(2, meters.Sum("vinr.webhook.received", "outcome=handled"));
        Assert.Equal(1, meters.Sum("vinr.webhook.received", "outcome=duplicate"));
        Assert.Equal(1, meters.Sum("vinr.webhook.received", "outcome=unhandled"));
        Assert.Equal(1, meters.Sum("vinr.webhook.duplicates"));
        Assert.Equal(1, meters.Sum("vinr.webhook.stale"));
        Assert.Equal(1, meters.Sum("vinr.webhook.rejected", "Mismatch"));
        Assert.Equal(1, meters.Sum("vinr.webhook.rejected", "NotAnEvent"));
        Assert.Equal(30, meters.Sum("vinr.webhook.lag", "loyalty.points.earned"));
        Assert.Equal(3, meters.Count("vinr.webhook.handling.duration"));
    }

#if NET10_0_OR_GREATER
    [Fact]
    public async Task A_histogram_says_which_buckets_fit_it()
    {
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run));
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        var histograms = new Dictionary<string, Histogram<double>>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == factory && instrument is Histogram<double> histogram && instrument.Meter.Name == VinrWebhookTelemetry.MeterName) histograms[instrument.Name] = histogram;
        };
        listener.Start();
        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal(["vinr.webhook.handling.duration", "vinr.webhook.lag"], histograms.Keys.Order());
        Assert.All(histograms.Values, histogram => Assert.Equal(histogram.Advice!.HistogramBucketBoundaries!.Order(), histogram.Advice.HistogramBucketBoundaries!));
        Assert.Contains(0.1, histograms["vinr.webhook.handling.duration"].Advice!.HistogramBucketBoundaries!);
        Assert.Contains(86_400, histograms["vinr.webhook.lag"].Advice!.HistogramBucketBoundaries!);
    }
#endif

    [Fact]
    public async Task A_delivery_is_a_span_and_so_is_each_run_of_its_handlers()
    {
        using var spans = new SpanRecorder();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting { Failures = 1 }.Run));

        await app.DeliverAsync(Delivery.Earned("evt_span"));

        await app.StopAsync(TestContext.Current.CancellationToken);
        var own = spans.Of("evt_span");
        Assert.Equal(["vinr.webhook.handle", "vinr.webhook.receive"], own.Select(span => span.OperationName).Order());
        Assert.All(own, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.All(own, span => Assert.Equal("loyalty.points.earned", span.GetTagItem("vinr.event.type")));
        Assert.Equal("failed", own.Single(span => span.OperationName == "vinr.webhook.receive").GetTagItem("vinr.webhook.outcome"));
        Assert.Equal("TimeoutException", own.Single(span => span.OperationName == "vinr.webhook.handle").GetTagItem("error.type"));
    }

    [Fact]
    public async Task The_span_of_handlers_says_which_try_it_is_and_whether_the_event_came_late()
    {
        using var spans = new SpanRecorder();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run), o => o.TrackOrder = true);

        await app.DeliverAsync(Delivery.Earned("evt_in_time", created: Delivery.Now));
        await app.DeliverAsync(Delivery.Earned("evt_late", created: Delivery.Now.AddMinutes(-1)));

        await app.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, null), TagsOf("evt_in_time"));
        Assert.Equal((1, true), TagsOf("evt_late"));

        (object?, object?) TagsOf(string id) => spans.Of(id).Single(span => span.OperationName == "vinr.webhook.handle") is var span
            ? (span.GetTagItem("vinr.webhook.attempt"), span.GetTagItem("vinr.webhook.stale")) : default;
    }

    private sealed class MeterRecorder : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<(string Instrument, double Value, string Tags)> _measured = [];

        public MeterRecorder(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == VinrWebhookTelemetry.MeterName && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public double Sum(string instrument, string tag = "")
        {
            lock (_measured) return _measured.Where(measured => measured.Instrument == instrument && measured.Tags.Contains(tag, StringComparison.Ordinal)).Sum(measured => measured.Value);
        }

        public int Count(string instrument)
        {
            lock (_measured) return _measured.Count(measured => measured.Instrument == instrument);
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (_measured) _measured.Add((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        }
    }
}
