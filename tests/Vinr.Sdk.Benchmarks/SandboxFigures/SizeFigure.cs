using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary>What 100,000 members with ten transactions each take, and whether calls get slower on the way there.</summary>
internal static class SizeFigure
{
    private const int Accounts = 100_000;
    private const int TransactionsEach = 10;

    public static async Task<(string[] Size, string[][] Curve)> MeasureAsync()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var sandbox = await VinrSandbox.StartAsync();
        using var vinr = sandbox.CreateClient(options => options.HttpHandler = sandbox.CreateHandler());
        var program = (await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" })).Id;
        var members = new List<string>();
        var curve = new List<string[]>();
        using var progress = Progress.OnConsole("size, accounts", Accounts);
        foreach (var size in (int[])[100, 100, 1_000, 10_000, Accounts]) // the first round warms up
        {
            while (members.Count < size)
            {
                members.Add(await EnrolAsync(vinr, program));
                progress.Add();
            }

            Console.WriteLine($"{size:N0} accounts, {Megabytes(before):N0} MB with the answers of 24 hours");
            curve.Add(
            [
                size.ToString("N0", CultureInfo.InvariantCulture),
                await TimeAsync(i => vinr.Loyalty.Accounts.RetrieveAsync(members[i * 7919 % size]), 2_000),
                await TimeAsync(_ => FirstPageAsync(vinr, program), 200),
                await TimeAsync(i => LedgerAsync(vinr, members[i * 7919 % size]), 500),
            ]);
        }

        // Answers to idempotency keys are kept for 24 hours of the sandbox's time; they are not part of what it holds for good.
        // The next request with a key lets go of those whose time is over.
        sandbox.Clock.Advance(TimeSpan.FromHours(25));
        await EnrolAsync(vinr, program);
        return (Figure.AtMost("100,000 accounts with 10 transactions each", Megabytes(before), 500, "MB"), [.. curve.Skip(1)]);
    }

    private static double Megabytes(long before) => (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

    private static async Task<string> EnrolAsync(VinrClient vinr, string program)
    {
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program });
        for (var i = 0; i < TransactionsEach; i++)
        {
            await vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = 10, Reason = "visit" });
        }

        return member.Id;
    }

    private static async Task FirstPageAsync(VinrClient vinr, string program)
    {
        await foreach (var page in vinr.Loyalty.Accounts.ListAsync(new() { Program = program, Limit = 100 }).AsPages())
        {
            if (page.Items.Count == 100) break;
        }
    }

    private static async Task LedgerAsync(VinrClient vinr, string member)
    {
        var count = 0;
        await foreach (var _ in vinr.Loyalty.Transactions.ListAsync(new() { Account = member })) count++;
        if (count != TransactionsEach) throw new InvalidOperationException($"{count} transactions came.");
    }

    private static async Task<string> TimeAsync(Func<int, Task> call, int times)
    {
        var batches = new List<double>();
        for (var batch = 0; batch < 12; batch++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++) await call(i);
            if (batch >= 2) batches.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / times);
        }

        return batches.Median().ToString("N1", CultureInfo.InvariantCulture);
    }
}
