using Vinr.Sdk.Benchmarks.Loopback;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Benchmarks.Variants;
using Vinr.Sdk.Benchmarks.Webhooks;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary><c>compare</c>: time and bytes of each call against the floor.</summary>
internal static class CompareCommand
{
    public static async Task<int> RunAsync(Arguments line)
    {
        var rounds = line.Number("--rounds", 75);
        if (rounds < 15) throw new ArgumentException("--rounds must be at least 15: the median of fewer says little.");

        Machine.Print();
        Console.WriteLine($"{rounds} paired rounds; medians; time is {(ThreadTime.IsProcessorTime ? "the processor's, of the thread that calls" : "the clock's on the wall")}; bytes are those allocated.");
        Console.WriteLine($"Answers have {Answers.Customer.Length} B, the list {Answers.Customers.Length:N0} B; Stripe's {Answers.StripeCustomer.Length} and {Answers.StripeCustomers.Length:N0} B.");
        Console.WriteLine("What is compared:");
        foreach (var kind in VariantKind.All) Console.WriteLine($"  {kind.Name}: {kind.NotIdentical}");
        Console.WriteLine();

        var rows = new List<Row>();
        var only = line.Text("--only");
        var onlyWebhook = string.Equals(only, WebhookComparison.Name, StringComparison.OrdinalIgnoreCase);
        var scenarios = onlyWebhook ? [] : only is not null ? [Enum.Parse<Scenario>(only, ignoreCase: true)] : Enum.GetValues<Scenario>();
        bool[] yieldings = line.Has("--yielding") ? [true] : [true, false];
        var (reads, takesWebhooks, loops) = (!onlyWebhook, only is null || onlyWebhook, !onlyWebhook && !line.Has("--no-loopback"));
        var loopbackRounds = Math.Max(15, rounds * 2 / 5);
        var comparisons = (yieldings.Length * scenarios.Length) + (reads ? 1 : 0) + (takesWebhooks ? 1 : 0);
        using (var progress = Progress.OnConsole("compare, rounds", comparisons * rounds))
        {
            foreach (var yielding in yieldings)
            {
                foreach (var scenario in scenarios) rows.AddRange(StubComparison.Run(scenario, yielding, rounds, progress));
            }

            if (reads) rows.AddRange(ReadingComparison.Run(rounds, progress));
            if (takesWebhooks) rows.AddRange(WebhookComparison.Run(rounds, progress));
        }

        Tables.PrintCalls(rows);
        Console.WriteLine();
        if (loops)
        {
            using var progress = Progress.OnConsole("loopback, rounds", LoopbackComparison.Count * loopbackRounds);
            var loopback = await LoopbackComparison.RunAsync(loopbackRounds, progress);
            progress.Dispose(); // before what is printed
            Tables.PrintLoopback(loopback);
            Console.WriteLine();
            rows.AddRange(loopback);
        }

        var all = Targets.Print(rows);
        Console.WriteLine(all ? "Every target that was measured holds." : "Not every target holds.");
        if (line.Text("--json") is { } file) JsonReport.Write(file, rows);
        return all || !line.Has("--strict") ? 0 : 1;
    }
}
