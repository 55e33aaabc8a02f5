using System.Collections.Concurrent;
using System.Diagnostics;

namespace Vinr.Sdk.Tests.Telemetry;

/// <summary>Keeps the spans of some sources.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public SpanRecorder(params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Of(string source) => [.. _spans.Where(span => span.Source.Name == source)];

    public void Dispose() => _listener.Dispose();
}
