using System.Globalization;
using Vinr.Sdk.Benchmarks.Loopback;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Cold;

/// <summary><c>cold</c>: a new process to its first answer, for each way of publishing it. Needs clang for the native ones.</summary>
internal static class ColdCommand
{
    private static readonly string[] Callers = ["Floor", "Vinr", "Stripe"];
    private static readonly (string Way, string Name)[] Ways = [("jit", "JIT"), ("r2r", "ReadyToRun"), ("aot", "NativeAOT")];

    public static async Task<int> RunAsync(Arguments line)
    {
        var rounds = line.Number("--rounds", 21);
        Machine.Print();
        using var server = await ServerProcess.StartAsync();
        var lines = new List<string[]>();
        using var progress = Progress.OnConsole("cold, starts", Ways.Length * Callers.Length * (rounds + 1));
        foreach (var (way, name) in Ways)
        {
            var apps = new List<ColdApp>();
            foreach (var caller in Callers) apps.Add(await ColdApp.PublishAsync(caller, way));

            var milliseconds = apps.ToDictionary(app => app, _ => new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                foreach (var app in apps)
                {
                    var time = await app.RunAsync(server.Address);
                    progress.Add();
                    if (round > 0 && time is { } known) milliseconds[app].Add(known); // the first one warms the disk's cache
                }
            }

            lines.AddRange(apps.Select(app => Line(app, name, milliseconds[app], milliseconds[apps[0]])));
        }

        progress.Dispose(); // before what is printed
        TextTable.Print(["published for", "caller", "ms to the first answer", "x floor", "MB", "IL warnings"], lines);
        return 0;
    }

    private static string[] Line(ColdApp app, string way, List<double> milliseconds, List<double> floor) =>
    [
        way,
        app.Caller,
        milliseconds.Count == 0 ? "crashes" : milliseconds.Median().ToString("N1", CultureInfo.InvariantCulture),
        milliseconds.Count == 0 ? "" : TextTable.Ratio(milliseconds.Zip(floor, (own, yardstick) => own / yardstick).Median()),
        (app.Bytes / 1e6).ToString("N2", CultureInfo.InvariantCulture),
        app.Warnings.ToString(CultureInfo.InvariantCulture),
    ];
}
