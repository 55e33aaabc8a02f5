using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Soak.Running;
using Vinr.Sdk.Tests.Support;

namespace Vinr.Sdk.Soak.Importing;

/// <summary>What an import of many members came to that was abandoned ten times at random moments.</summary>
internal sealed record ImportSoak(string Text, bool IsClean)
{
    private const int Abandoned = 10;

    public static async Task<ImportSoak> RunAsync(int members, long seed, Progress progress, CancellationToken token)
    {
        var folder = Directory.CreateTempSubdirectory("vinr-import-soak-");
        await using var sandbox = await VinrSandbox.StartAsync(new() { RequestHistory = 1_000, Seed = seed }, token);
        using var vinr = ClientOf(sandbox, sandbox.CreateHandler());
        var program = (await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }, cancellationToken: token)).Id;
        sandbox.Faults.LimitRate();
        var file = Write(Path.Combine(folder.FullName, "members.csv"), members);
        var (random, watch, begun) = (new Random((int)seed), Stopwatch.StartNew(), sandbox.Clock.UtcNow);
        try
        {
            for (var i = 0; i < Abandoned; i++)
            {
                using var killed = ClientOf(sandbox, new AbandoningHandler(sandbox.CreateHandler(), random.Next(50, members * 4 / Abandoned)));
                await ImportAsync(killed, "state.db");
            }

            var last = await ImportAsync(vinr, "state.db");
            var (took, simulated) = (watch.Elapsed, sandbox.Clock.UtcNow - begun);
            sandbox.Clock.Advance(TimeSpan.FromDays(30));
            watch.Restart();
            var again = await ImportAsync(vinr, "other.db");
            sandbox.Ledger.Verify();

            sandbox.Faults.Clear();
            var state = await CountAsync(vinr, program, token);
            var sum = Enumerable.Range(1, members).Sum(PointsOf);
            var isClean = last.AllWell && again.AllWell && again.Members.AlreadyThere == members && last.Points.Out == sum
                && state == (members, members, members, sum);
            return new(string.Create(CultureInfo.InvariantCulture, $"""
                {members:N0} members, abandoned {Abandoned} times: {took:h\:mm\:ss} here, {simulated:d\.hh\:mm} on the sandbox's clock at 25 requests a second
                customers {state.Customers:N0}, members {state.Members:N0}, external ids {state.Ids:N0}, points {state.Points:N0} of {sum:N0}
                again without keys and checkpoint: {watch.Elapsed:h\:mm\:ss}, {again.Members.AlreadyThere:N0} there, {again.Members.New:N0} new
                {Environment.WorkingSet / 1_000_000:N0} MB with the sandbox
                {(isClean ? "clean" : "NOT CLEAN")}
                """), isClean);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Task<ImportReport> ImportAsync(VinrClient client, string state) => MemberImport.RunAsync(client, new()
        {
            File = file,
            Program = program,
            StateFile = Path.Combine(folder.FullName, state),
            TimeProvider = new FlowingTime(sandbox.Clock),
            Progress = new Count(progress),
        }, token);
    }

    public override string ToString() => Text;

    private static VinrClient ClientOf(VinrSandbox sandbox, HttpMessageHandler handler) => sandbox.CreateClient(options =>
    {
        options.HttpHandler = handler;
        options.TimeProvider = new FlowingTime(sandbox.Clock);
        options.AttemptTimeout = TimeSpan.FromDays(1);
        options.TotalTimeout = TimeSpan.FromDays(2);
    });

    private static long PointsOf(int i) => i * 7919L % 1000;

    private static string Write(string path, int members)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("external_id,email,name,points");
        for (var i = 1; i <= members; i++) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ext-{i},member{i}@example.com,Member {i},{PointsOf(i)}"));
        return path;
    }

    private static async Task<(int Customers, int Members, int Ids, long Points)> CountAsync(VinrClient vinr, string program, CancellationToken token)
    {
        var (customers, members, points, ids) = (-1, 0, 0L, new HashSet<string>()); // the documentation's customer is none of them
        await foreach (var _ in vinr.Customers.ListAsync(new() { Limit = 100 }, cancellationToken: token)) customers++;
        await foreach (var member in vinr.Loyalty.Accounts.ListAsync(new() { Program = program, Limit = 100 }, cancellationToken: token))
        {
            members++;
            points += member.Balance;
            ids.Add(member.Metadata["external_id"]);
        }

        return (customers, members, ids.Count, points);
    }

    private sealed class Count(Progress progress) : IProgress<ImportProgress>
    {
        private long _told;

        public void Report(ImportProgress value)
        {
            if (value.Rows > Interlocked.Exchange(ref _told, Math.Max(_told, value.Rows))) progress.Add();
        }
    }
}
