using BenchmarkDotNet.Attributes;
using Vinr.Sdk.Benchmarks.Compare;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Benchmarks.Variants;

namespace Vinr.Sdk.Benchmarks.Bench;

/// <summary>Single calls.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private readonly Pump _pump = new();
    private Variant? _variant;
    private Func<Task>? _call;

    /// <summary>Whose call.</summary>
    [Params("floor", "Vinr.Sdk", "AddVinr")]
    public string Variant { get; set; } = "";

    /// <summary>Which call.</summary>
    [Params("Post", "Get", "List", "Page", "NotFound")]
    public string Scenario { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var scenario = Enum.Parse<Scenario>(Scenario);
        var kind = VariantKind.All.Single(kind => kind.Name == Variant);
        _variant = kind.Make(StubComparison.Stub(scenario, stripe: false, _pump), new Uri("http://localhost/v1/"));
        _call = _variant.Calling(scenario);
    }

    [Benchmark]
    public void Call() => _pump.Run(_call!());

    [GlobalCleanup]
    public void CleanUp() => _variant!.Dispose();
}
