namespace Vinr.Sdk.Benchmarks.Cold;
internal static class ColdCommand { public static Task<int> RunAsync(Arguments line) => Task.FromResult(0); }
