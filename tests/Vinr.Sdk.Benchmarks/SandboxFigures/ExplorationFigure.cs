using System.Diagnostics;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary>What exploring a checkout of six calls costs, one run after another.</summary>
internal static class ExplorationFigure
{
    private const int Runs = 1_000;

    public static async Task<string[][]> MeasureAsync()
    {
        await using var sandbox = await VinrSandbox.StartAsync();
        var club = sandbox.Seed.Program("VINR Rewards").EarnPerUnit(1).Reward("€5 off", 100, 500);
        var (member, reward) = (club.Member("cust_1").Balance(320).Id, club.Rewards["€5 off"]);
        var options = new ExplorationOptions { Depth = 2, MaxRuns = Runs };
        await ExploreAsync(); // warms up

        var rates = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ExploreAsync();
            rates.Add(Runs / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        // The sandbox keeps the last report: a small one, so that the next shows what it takes.
        options = new ExplorationOptions { Only = "" };
        await ExploreAsync();
        options = new ExplorationOptions { Depth = 2, MaxRuns = Runs };
        var (before, allocated) = (GC.GetTotalMemory(forceFullCollection: true), GC.GetTotalAllocatedBytes());
        var report = await ExploreAsync();
        var made = (GC.GetTotalAllocatedBytes() - allocated) / 1e3 / Runs;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e3;
        var begun = Stopwatch.GetTimestamp();
        options = new ExplorationOptions { Depth = 2 };
        var whole = await ExploreAsync();
        Console.WriteLine($"Six calls with two failures at once: {whole.Runs:N0} runs in {Stopwatch.GetElapsedTime(begun).TotalSeconds:N1} s, {(whole.Held ? "held" : "FAILED")}");
        GC.KeepAlive(report);
        return
        [
            Figure.AtLeast("explored runs a second, 6 calls", rates.Median(), 100, "/s"),
            Figure.AtMost("kept of 1,000 explored runs", kept, 20_000, "kB"),
            Figure.AtMost("allocated and let go of for each", made, 2_000, "kB"),
            Figure.AtMost("6 calls, two failures at once", Stopwatch.GetElapsedTime(begun).TotalSeconds, 60, "s"),
        ];

        Task<ExplorationReport> ExploreAsync() => sandbox.ExploreAsync(
            run => CheckOutAsync(run.Vinr, member, reward),
            async run => Balanced((await run.Vinr.Loyalty.Accounts.RetrieveAsync(member)).Balance),
            options);
    }

    private static async Task CheckOutAsync(VinrClient vinr, string member, string reward)
    {
        await vinr.Customers.RetrieveAsync("cust_1");
        await vinr.Loyalty.Accounts.RetrieveAsync(member);
        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member, Reward = reward }, Key("redeem"));
        var payment = await vinr.Payments.CreateAsync(
            new() { Amount = 4_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa", DiscountId = redemption.DiscountId }, Key("pay"));
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = member, Amount = 10, Reason = "thanks" }, Key("thanks"));
        await vinr.Payments.RetrieveAsync(payment.Id);
    }

    private static RequestOptions Key(string what) => new() { IdempotencyKey = $"{what}-cart-1-attempt-1" };

    private static void Balanced(long balance)
    {
        if (balance != 320 - 100 + 40 + 10) throw new InvalidOperationException($"The balance is {balance}.");
    }
}
