using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.SandboxFigures;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Benchmarks.Reconciling;

/// <summary><c>reconcile</c>: what holding a million orders against payments and ledger takes here, over a service that answers at once.</summary>
internal static class ReconcileCommand
{
    public static async Task<int> RunAsync(Arguments line)
    {
        if (!ToolSetup.IsHere) return await ToolSetup.AgainAsync("reconcile", line);

        var orders = line.Number("--orders", otherwise: 1_000_000);
        var different = line.Number("--different", otherwise: orders / 10);
        Machine.Print();
        var folder = Directory.CreateTempSubdirectory("vinr-reconcile-benchmark-");
        try
        {
            var file = Write(Path.Combine(folder.FullName, "orders.csv"), orders, different);
            using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_benchmark", BaseAddress = new("http://localhost/v1"), HttpHandler = new ReconcileStub(orders) });
            var (before, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
            using var report = await Reconciliation.RunAsync(vinr, file, new() { Program = "prog_benchmark", From = new(2026, 1, 1), To = new(2026, 1, 31) });
            if (report.FindingCount != different || report.Payments != orders) throw new InvalidOperationException($"{report.FindingCount} differences were found, of {report.Payments} payments.");
            var (bytes, rate) = ((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)orders, orders / watch.Elapsed.TotalSeconds);

            using (var json = File.Create(Path.Combine(folder.FullName, "report.json"))) report.WriteJson(json);
            var page = report.ToHtml().Length / 1_000.0;
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000.0;
            TextTable.Print(
                ["figure", "measured", "limit", ""],
                [
                    Figure.AtMost("peak of the process, the report included", peak, 200, "MB"),
                    Figure.AtMost("allocated for an order", bytes, 50_000, "B"),
                    Figure.AtLeast("orders a second", rate, 1_000, "orders"),
                    Figure.AtMost("size of the page to print", page, 1_000, "kB"),
                ],
                leftColumns: 1);
            return peak <= 200 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Orders as the service has them, of which some say another amount.</summary>
    private static string Write(string path, int orders, int different)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("order_id,payment_id,customer_id,amount,currency,refunded");
        for (var i = 0; i < orders; i++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"order-{i},{ReconcileStub.PaymentOf(i)},{ReconcileStub.CustomerOf(i)},{ReconcileStub.AmountOf(i) + (i < different ? 1 : 0)},EUR,0"));
        return path;
    }
}
