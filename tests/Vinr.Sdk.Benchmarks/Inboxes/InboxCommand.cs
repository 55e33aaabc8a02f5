using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Soak.Databases;

namespace Vinr.Sdk.Benchmarks.Inboxes;

/// <summary><c>inbox</c>: events handled a second in a shop's database, each with its effect and its "done" in one transaction.</summary>
internal static class InboxCommand
{
    private const int Rounds = 7;
    private const double Least = 0.8;

    public static async Task<int> RunAsync()
    {
        Machine.Print();
        var rows = new List<string[]>();
        var file = Path.Combine(Path.GetTempPath(), $"vinr-inboxes-{Guid.NewGuid():N}.db");
        rows.AddRange(await MeasureAsync("SQLite", options => options.UseSqlite($"Data Source={file}"), atOnce: 1, events: 400));
        foreach (var each in new[] { file, file + "-wal", file + "-shm" }) File.Delete(each);

        if (PostgresProcess.Programs is { } programs)
        {
            await using var postgres = await PostgresProcess.StartAsync(programs, isDurable: true);
            rows.AddRange(await MeasureAsync("PostgreSQL", options => options.UseNpgsql(postgres.ConnectionTo("shop"), npgsql => npgsql.EnableRetryOnFailure()), atOnce: 8, events: 800));
        }
        else
        {
            Console.WriteLine(PostgresProcess.HowToGetIt);
        }

        TextTable.Print(["database", "way", "by hand, events/s", "Vinr.Sdk, events/s", "ratio", "limit", ""], rows);
        return rows.TrueForAll(row => row[^1] == "holds") ? 0 : 1;
    }

    private static async Task<string[][]> MeasureAsync(string database, Action<DbContextOptionsBuilder> options, int atOnce, int events)
    {
        await using var app = await InboxApp.StartAsync(options, atOnce);
        return
        [
            await CompareAsync(app, database, "handled before the answer", events, app.DispatchByHandAsync, app.DispatchAsync),
            await CompareAsync(app, database, "stored first", events, app.StoreByHandAsync, app.StoreAsync),
        ];
    }

    // In turns, so that what else the machine does strikes both.
    private static async Task<string[]> CompareAsync(InboxApp app, string database, string way, int events, Func<VinrEvent[], Task> byHand, Func<VinrEvent[], Task> vinr)
    {
        var (byHands, ours, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var first = await RateAsync(app, events, round % 2 == 0 ? byHand : vinr);
            var second = await RateAsync(app, events, round % 2 == 0 ? vinr : byHand);
            if (round == 0) continue;

            var (hand, our) = round % 2 == 0 ? (first, second) : (second, first);
            byHands.Add(hand);
            ours.Add(our);
            ratios.Add(our / hand);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database}, {way}: round {round} of {Rounds}, {hand:0} and {our:0} events/s"));
        }

        var ratio = ratios.Median();
        return [database, way, TextTable.Whole(byHands.Median()), TextTable.Whole(ours.Median()), TextTable.Ratio(ratio), $">= {TextTable.Ratio(Least)}", ratio >= Least ? "holds" : "MISSED"];
    }

    private static async Task<double> RateAsync(InboxApp app, int count, Func<VinrEvent[], Task> handle)
    {
        var events = EventOf.Make(count);
        var started = Stopwatch.GetTimestamp();
        await handle(events);
        var rate = count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var effects = await app.ResetAsync();
        return effects == count ? rate : throw new InvalidOperationException($"{effects} effects of {count} events.");
    }
}
