using System.Diagnostics;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Soak.Running;

/// <summary>
/// 32 workers make calls over a sandbox behind faults; then every call that the client was not sure of is repeated with its key,
/// and the sandbox's ledger is held against what the client said.
/// </summary>
internal static class SoakRun
{
    public const int Workers = 32;

    public static async Task<SoakReport> RunAsync(int operations, long seed, CancellationToken cancellationToken, Progress? progress = null)
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { Seed = seed }, cancellationToken);
        using var counter = new CountingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var vinr = sandbox.CreateClient(options =>
        {
            options.HttpHandler = counter;
            options.TimeProvider = new FastTime();
            options.AttemptTimeout = TimeSpan.FromHours(10); // 36 s on the machine's clock
            options.TotalTimeout = TimeSpan.FromHours(30);
        });
        var shop = await Shop.OpenAsync(vinr, Workers, cancellationToken);
        Worker[] workers = [.. shop.Own.Select(own => new Worker(vinr, shop, own, seed))];

        var (requestsBefore, keysBefore) = (counter.Requests, counter.Keys);
        var faults = new OrderedFaults(sandbox.Faults, seed);
        var pace = new Pace(operations);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(workers.Select((worker, first) => Task.Run(() => WorkAsync(worker, first), cancellationToken)));
        var took = watch.Elapsed;
        var (requests, keys) = (counter.Requests - requestsBefore, counter.Keys - keysBefore);
        sandbox.Faults.Clear();

        Call[] calls = [.. workers.SelectMany(worker => worker.Calls)];
        Call[] unknown = [.. calls.Where(call => call.End == CallEnd.Unknown)];
        var refused = calls.Count(call => call.End == CallEnd.Failed);
        foreach (var call in unknown) await workers[0].MakeAsync(call, cancellationToken);

        sandbox.Ledger.Verify();
        var (lost, doubled) = await new Audit(calls).JudgeAsync(vinr, shop.Accounts, cancellationToken);
        return new()
        {
            Operations = operations,
            Seed = seed,
            Requests = requests,
            Keys = keys,
            Writes = calls.Count(call => call.Kind != CallKind.Read),
            Took = took,
            Pace = pace,
            PeakBytes = Pace.PeakBytes,
            Faults = faults,
            Succeeded = calls.Length - refused - unknown.Length,
            Failed = refused,
            Unknown = unknown.Length,
            Lost = lost,
            Doubled = doubled,
            Unresolved = calls.Count(call => call.End == CallEnd.Unknown),
        };

        async Task WorkAsync(Worker worker, int first)
        {
            for (var number = first; number < operations; number += Workers)
            {
                await worker.MakeAsync(number, cancellationToken);
                pace.Count();
                progress?.Add();
            }
        }
    }
}
