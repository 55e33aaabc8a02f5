using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

[Collection(Listening.Name)]
public sealed class MetricTests : IDisposable
{
    private const string Call = "http.request.method=POST, server.address=localhost, vinr.operation=loyalty.programs.create";

    private readonly ConcurrentQueue<string> _measured = new();
    private readonly MeterListener _listener = new();

    public MetricTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VinrTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value.ToString(CultureInfo.InvariantCulture), tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value.ToString(CultureInfo.InvariantCulture), tags));
        _listener.Start();
    }

    [Fact]
    public async Task A_call_is_measured_once_with_all_its_attempts()
    {
        using var caller = Clients.On(
            new StubHandler(Reply.Of(503, "", ("Retry-After", "2")), Reply.Of(200, Reply.ProgramJson, ("X-RateLimit-Remaining", "7"))));

        await caller.PostAsync();

        Assert.Equal(
            [
                $"vinr.client.attempts 2 {{attempt}}: {Call}",
                $"vinr.client.call.duration 2 s: http.request.method=POST, http.response.status_code=200, server.address=localhost, vinr.operation=loyalty.programs.create",
                $"vinr.client.rate_limit.remaining 7 {{request}}: {Call}",
                $"vinr.client.retries 1 {{retry}}: {Call}",
            ],
            _measured.Order(StringComparer.Ordinal));
    }

#if NET10_0_OR_GREATER
    [Fact]
    public async Task A_histogram_says_which_buckets_fit_it()
    {
        var histograms = new ConcurrentDictionary<string, Histogram<double>>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == VinrTelemetry.MeterName && instrument is Histogram<double> histogram) histograms[instrument.Name] = histogram;
        };
        listener.Start();
        using var caller = Clients.On(new StubHandler(Reply.Program));
        await caller.PostAsync();

        Assert.Equal(["vinr.client.call.duration"], histograms.Keys);
        Assert.All(histograms.Values, histogram =>
        {
            var buckets = histogram.Advice!.HistogramBucketBoundaries!;
            Assert.Equal(buckets.Order(), buckets);
            Assert.True(buckets.Count(bucket => bucket < 1) >= 8, "Most calls end within a second.");
            Assert.Equal(new VinrClientOptions().TotalTimeout.TotalSeconds, buckets[^1]);
        });
    }
#endif

    [Fact]
    public async Task A_call_without_retries_and_rate_limit_measures_neither()
    {
        using var caller = Clients.On(new StubHandler(Reply.Program));

        await caller.PostAsync();

        Assert.Equal(["vinr.client.attempts", "vinr.client.call.duration"], _measured.Select(text => text.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_failed_call_is_measured_with_the_type_of_its_error()
    {
        using var caller = Clients.On(new StubHandler(Reply.Refused));

        await Assert.ThrowsAsync<VinrConnectionException>(() => caller.PostAsync());

        Assert.Contains(_measured, text => text.StartsWith("vinr.client.call.duration", StringComparison.Ordinal)
            && text.EndsWith("error.type=VinrConnectionException, " + Call, StringComparison.Ordinal));
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}"));
        _measured.Enqueue($"{instrument.Name} {value} {instrument.Unit}: {string.Join(", ", text)}");
    }
}
