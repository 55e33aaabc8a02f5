using BenchmarkDotNet.Running;

namespace Vinr.Sdk.Benchmarks.Bench;

/// <summary><c>bench</c>: single methods under BenchmarkDotNet, for those who look into one of them: <c>bench --filter '*' --job short</c>.</summary>
internal static class Benchmarks
{
    public static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromTypes([typeof(CallBenchmarks), typeof(WebhookBenchmarks)]).Run(arguments);
        return 0;
    }
}
