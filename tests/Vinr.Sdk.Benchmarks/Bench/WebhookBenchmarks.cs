using BenchmarkDotNet.Attributes;
using Vinr.Sdk.Benchmarks.Webhooks;

namespace Vinr.Sdk.Benchmarks.Bench;

/// <summary>A delivery of 2 KB, verified and parsed.</summary>
[MemoryDiagnoser]
public class WebhookBenchmarks
{
    private readonly byte[] _body = SignedEvent.Body;

    [Benchmark(Baseline = true)]
    public object ByHand() => HandWritten.Read(_body, SignedEvent.Signature, SignedEvent.Timestamp);

    [Benchmark]
    public VinrEvent Vinr() => VinrWebhook.ConstructEvent(_body, SignedEvent.Signature, SignedEvent.Timestamp, SignedEvent.Options);
}
