using System.Collections.Concurrent;
using System.Diagnostics;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore.Tests.Support;

/// <summary>Keeps the spans of the receiver. Others' are told apart by the event's id.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public SpanRecorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VinrWebhookTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The spans of an event that have ended, in the order of their ends.</summary>
    public Activity[] Of(string eventId) => [.. _ended.Where(span => Equals(span.GetTagItem("vinr.event.id"), eventId))];

    public void Dispose() => _listener.Dispose();
}
