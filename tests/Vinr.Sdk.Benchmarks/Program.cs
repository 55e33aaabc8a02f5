using Vinr.Sdk.Benchmarks;
using Vinr.Sdk.Benchmarks.Bench;
using Vinr.Sdk.Benchmarks.Cold;
using Vinr.Sdk.Benchmarks.Compare;
using Vinr.Sdk.Benchmarks.Importing;
using Vinr.Sdk.Benchmarks.Inboxes;
using Vinr.Sdk.Benchmarks.Loopback;
using Vinr.Sdk.Benchmarks.Reconciling;
using Vinr.Sdk.Benchmarks.SandboxFigures;

const string Usage =
    """
    compare [--json FILE] [--rounds N] [--only POST|GET|list|page|notFound|webhook] [--yielding] [--no-loopback] [--strict]
                     each call against hand-written HttpClient, Refit, Stripe.net and Octokit, and whether the targets hold
    cold             a new process to its first answer, under JIT, ReadyToRun and NativeAOT, with published sizes
    sandbox          the embedded sandbox: start, requests a second, memory, and what size does to it
    exploration      exploring a checkout of six calls: runs a second, memory of 1,000 runs
    inbox            events handled a second in a database, against an inbox written by hand: SQLite, and PostgreSQL where it is installed
    import [--rows N]
                     an import of a million members: memory, and rows a second
    reconcile [--orders N] [--different N]
                     a million orders against payments and ledger: memory, and orders a second
    bench [...]      single methods with BenchmarkDotNet; what follows is passed on to it
    """;

if (args.Length == 0)
{
    Console.WriteLine(Usage);
    return 2;
}

var line = new Arguments(args);
try
{
    switch (line.Command)
    {
        case "compare": return await CompareCommand.RunAsync(line);
        case "cold": return await ColdCommand.RunAsync(line);
        case "sandbox": return await SandboxCommand.RunAsync();
        case "exploration": return await ExplorationCommand.RunAsync();
        case "inbox": return await InboxCommand.RunAsync();
        case "import": return await ImportCommand.RunAsync(line);
        case "reconcile": return await ReconcileCommand.RunAsync(line);
        case "bench": return Benchmarks.Run(line.Rest);
        case "serve": return await LoopbackServer.RunAsync();
        default:
            Console.WriteLine(Usage);
            return 2;
    }
}
catch (Exception problem) when (problem is ArgumentException or FormatException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
