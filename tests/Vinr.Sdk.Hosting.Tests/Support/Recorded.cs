using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Vinr.Sdk.Hosting.Tests.Support;

/// <summary>What a worker tells collectors: spans in a trace of the test's own, and what its instruments measure.</summary>
internal sealed class Recorded : IDisposable
{
    private readonly Activity _request = new Activity("request").Start();
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public Recorded(Worker worker)
    {
        _spans = new()
        {
            ShouldListenTo = source => source.Name == VinrWebhookTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
        var factory = worker.Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VinrWebhookTelemetry.MeterName && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>The spans of what this test received.</summary>
    public Activity[] Received => [.. _ended.Where(span => span.TraceId == _request.TraceId && span.OperationName == "vinr.webhook.receive")];

    /// <summary>The spans of handling an event, in whatever trace.</summary>
    public Activity[] Handled(string eventId) => [.. _ended.Where(span => span.OperationName == "vinr.webhook.handle" && Equals(span.GetTagItem("vinr.event.id"), eventId))];

    /// <summary>The tags and values of what an instrument was told.</summary>
    public string[] Of(string instrument) => [.. _measured.Where(measured => measured.Instrument == instrument).Select(measured => $"{measured.Tags}: {measured.Value}")];

    /// <summary>What a gauge shows now.</summary>
    public double Now(string gauge)
    {
        _meters.RecordObservableInstruments();
        return _measured.Last(measured => measured.Instrument == gauge).Value;
    }

    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
        _request.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
