using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.SandboxFigures;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Benchmarks.Importing;

/// <summary><c>import</c>: what an import of a million members takes here, over a service that answers at once and remembers nothing.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(Arguments line)
    {
        if (!ToolSetup.IsHere) return await ToolSetup.AgainAsync("import", line);

        var rows = line.Number("--rows", otherwise: 1_000_000);
        Machine.Print();
        var folder = Directory.CreateTempSubdirectory("vinr-import-benchmark-");
        try
        {
            var file = Write(Path.Combine(folder.FullName, "members.csv"), rows);
            using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_benchmark", BaseAddress = new("http://localhost/v1"), HttpHandler = new ImportStub() });
            var options = new ImportOptions { File = file, Program = "prog_benchmark" };
            var first = await MeasureAsync(vinr, options, rows);
            var again = await MeasureAsync(vinr, options, rows);
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000.0;
            TextTable.Print(
                ["figure", "measured", "limit", ""],
                [
                    Figure.AtMost("peak of the process, both runs", peak, 200, "MB"),
                    Figure.AtMost("allocated for a row that is imported", first.Bytes, 100_000, "B"),
                    Figure.AtMost("allocated for a row that is there", again.Bytes, 10_000, "B"),
                    Figure.AtLeast("rows a second that are imported", first.Rate, 100, "rows"),
                    Figure.AtLeast("rows a second that are there", again.Rate, 5_000, "rows"),
                ],
                leftColumns: 1);
            return peak <= 200 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Bytes, double Rate)> MeasureAsync(VinrClient vinr, ImportOptions options, int rows)
    {
        var (before, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        var report = await MemberImport.RunAsync(vinr, options);
        if (!report.AllWell || report.Members.Out != rows) throw new InvalidOperationException($"It was not imported: {report.EndText}");
        return ((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)rows, rows / watch.Elapsed.TotalSeconds);
    }

    private static string Write(string path, int rows)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("external_id,email,name,phone,points,enrolled_on");
        for (var i = 0; i < rows; i++) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ext-{i},member{i}@example.com,Member {i},+4917112{i:0000000},{i % 1000},2020-01-31"));
        return path;
    }
}
