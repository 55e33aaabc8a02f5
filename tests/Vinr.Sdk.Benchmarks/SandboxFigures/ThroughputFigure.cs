using Vinr.Sdk.Benchmarks.Loopback;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary>Requests a second through Kestrel, the 16 callers in the same process.</summary>
internal static class ThroughputFigure
{
    private const int Callers = 16;

    // One with tens of thousands of unspent credits would be slow, and is nobody's customer.
    private const int Members = 1_000;

    public static async Task<string[][]> MeasureAsync()
    {
        await using var sandbox = await VinrSandbox.StartAsync();
        using var vinr = sandbox.CreateClient();
        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
        var members = new string[Members];
        for (var i = 0; i < Members; i++) members[i] = (await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id })).Id;

        var turn = 0;
        return
        [
            await MeasureAsync("requests a second: retrieve a member", () => vinr.Loyalty.Accounts.RetrieveAsync(Next())),
            await MeasureAsync("requests a second: add to the ledger", () => vinr.Loyalty.Transactions.CreateAsync(new() { Account = Next(), Amount = 1, Reason = "visit" })),
        ];

        string Next() => members[(uint)Interlocked.Increment(ref turn) % Members];
    }

    private static async Task<string[]> MeasureAsync(string what, Func<Task> call)
    {
        var slices = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            var result = await Load.RunAsync(call, Callers, TimeSpan.FromSeconds(1));
            if (i >= 2) slices.Add(result.Microseconds.Length / result.Elapsed.TotalSeconds);
        }

        return Figure.AtLeast(what, slices.Median(), 5_000, "/s");
    }
}
