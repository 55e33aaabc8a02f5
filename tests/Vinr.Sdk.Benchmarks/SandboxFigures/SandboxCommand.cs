namespace Vinr.Sdk.Benchmarks.SandboxFigures;
internal static class SandboxCommand { public static Task<int> RunAsync() => Task.FromResult(0); }
