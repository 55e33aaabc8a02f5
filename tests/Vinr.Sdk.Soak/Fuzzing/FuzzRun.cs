using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>Gives the client one spoilt answer after the other, and sees to it that nothing comes out but models and exceptions of its own.</summary>
internal sealed class FuzzRun
{
    /// <summary>No answer is larger than 128 KiB, and reading one takes no more than a small multiple of that.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private readonly int _inputs;
    private readonly long _seed;
    private readonly Progress _progress;
    private int _done;

    private FuzzRun(int inputs, long seed, Progress progress) => (_inputs, _seed, _progress) = (inputs, seed, progress);

    /// <summary>Reads so many inputs.</summary>
    /// <returns>What came of it. It stops at the first input that something is wrong with.</returns>
    public static async Task<FuzzReport> RunAsync(int inputs, long seed, CancellationToken cancellationToken, Progress? progress = null)
    {
        var run = new FuzzRun(inputs, seed, progress ?? Progress.Silent);
        var reading = Task.Run(() => run.Read(cancellationToken), cancellationToken);
        for (var before = -1; !reading.IsCompleted;)
        {
            await Task.WhenAny(reading, Task.Delay(LongestSilence, cancellationToken));
            var now = Volatile.Read(ref run._done);
            if (!reading.IsCompleted && now == before) return run.Report($"{FuzzInput.Make(now, seed)}: does not come to an end");
            before = now;
        }

        return await reading;
    }

    private FuzzReport Read(CancellationToken cancellationToken)
    {
        using var handler = new FuzzHandler();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_fuzz", HttpHandler = handler, MaxRetries = 0, MaxResponseBytes = 64 * 1024 });
        var watch = Stopwatch.StartNew();
        var (models, failures, most) = (0, 0, 0L);
        for (; _done < _inputs && !cancellationToken.IsCancellationRequested; Volatile.Write(ref _done, _done + 1))
        {
            _progress.Add();
            handler.Input = FuzzInput.Make(_done, _seed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var call = FuzzCalls.All[_done % FuzzCalls.All.Length](vinr);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            most = Math.Max(most, allocated);

            // The handler answers at once, so that everything has happened on this thread.
            if (!call.IsCompleted) return Report($"{handler.Input}: waits for something");
            if (allocated > MostBytes) return Report($"{handler.Input}: took {allocated:N0} bytes");
            if (call.Exception?.InnerException is not { } failure) models++;
            else if (failure is VinrException) failures++;
            else return Report($"{handler.Input}: {failure}");
        }

        return Report(null) with { Models = models, Failures = failures, MostBytes = most, Took = watch.Elapsed };
    }

    private FuzzReport Report(string? problem) => new(_done, _seed, problem);

    private sealed class FuzzHandler : HttpMessageHandler
    {
        public FuzzInput Input { get; set; } = null!;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Input.ToResponse(request));
    }
}

/// <summary>What a fuzz found.</summary>
internal sealed record FuzzReport(int Inputs, long Seed, string? Problem)
{
    public int Models { get; init; }

    public int Failures { get; init; }

    public long MostBytes { get; init; }

    public TimeSpan Took { get; init; }

    public bool IsClean => Problem is null;

    public override string ToString() => Problem is null
        ? string.Create(CultureInfo.InvariantCulture, $"""
            seed         {Seed}
            inputs       {Inputs:N0}: {Models:N0} read, {Failures:N0} refused with exceptions of the SDK
            memory       at most {MostBytes:N0} bytes for one answer
            throughput   {Inputs / Took.TotalSeconds:N0} inputs/s, {Took.TotalSeconds:0.0} s
            clean
            """)
        : $"seed {Seed}, {Problem}";
}
