using System.Diagnostics.Metrics;

namespace Vinr.Sdk.Hosting;

/// <summary>The instruments. The type of an event is a tag only of deliveries that were verified.</summary>
internal sealed class WebhookMetrics
{
    private readonly Meter _meter;
    private readonly Counter<long> _received;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _stale;
    private readonly Histogram<double> _handling;
    private readonly Histogram<double> _lag;

    public WebhookMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(VinrWebhookTelemetry.MeterName);
        _received = _meter.CreateCounter<long>("vinr.webhook.received", "{delivery}", "Deliveries that were verified, by what became of them.");
        _rejected = _meter.CreateCounter<long>("vinr.webhook.rejected", "{delivery}", "Deliveries that were not believed, by the check that failed.");
        _duplicates = _meter.CreateCounter<long>("vinr.webhook.duplicates", "{delivery}", "Deliveries of events that were handled before.");
        _stale = _meter.CreateCounter<long>("vinr.webhook.stale", "{event}", "Events that came after a later one of the same member.");
        _handling = _meter.Seconds("vinr.webhook.handling.duration", "How long the handlers of an event take, by whether they failed.", 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60);
        _lag = _meter.Seconds("vinr.webhook.lag", "How long after it happened an event is first received.", 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 43_200, 86_400, 259_200);
    }

    /// <summary>Shows how many events wait in the background.</summary>
    public void Waiting(Func<int> count) =>
        _meter.CreateObservableGauge("vinr.webhook.background.waiting", count, "{event}", "Events that were answered and wait for their handlers.");

    public void Rejected(string check) => _rejected.Add(1, new KeyValuePair<string, object?>(TagNames.Check, check));

    public void Received(string type, VinrEventOutcome outcome, TimeSpan? lag)
    {
        var typeTag = new KeyValuePair<string, object?>(TagNames.EventType, type);
        _received.Add(1, typeTag, new(TagNames.Outcome, NameOf(outcome)));
        if (outcome == VinrEventOutcome.Duplicate) _duplicates.Add(1, typeTag);
        else if (lag is { } late) _lag.Record(Math.Max(0, late.TotalSeconds), typeTag);
    }

    public void Stale(string type) => _stale.Add(1, new KeyValuePair<string, object?>(TagNames.EventType, type));

    public void Handled(string type, TimeSpan took) => Ended(type, took, VinrEventOutcome.Handled);

    public void Failed(string type, TimeSpan took) => Ended(type, took, VinrEventOutcome.Failed);

    /// <summary>The names of outcomes on tags, kept for good.</summary>
    public static string NameOf(VinrEventOutcome outcome) => outcome switch
    {
        VinrEventOutcome.Handled => "handled",
        VinrEventOutcome.Queued => "queued",
        VinrEventOutcome.Duplicate => "duplicate",
        VinrEventOutcome.Unhandled => "unhandled",
        VinrEventOutcome.InProgress => "in_progress",
        VinrEventOutcome.Failed => "failed",
        VinrEventOutcome.Full => "full",
        VinrEventOutcome.Stored => "stored",
        _ => "unavailable",
    };

    private void Ended(string type, TimeSpan took, VinrEventOutcome outcome) =>
        _handling.Record(took.TotalSeconds, new(TagNames.EventType, type), new(TagNames.Outcome, NameOf(outcome)));
}
