using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Soak.Databases;

namespace Vinr.Sdk.Soak.Outbox;

/// <summary>What VINR's ledger and the shop's database say, held against what must be.</summary>
internal sealed record OutboxReport(OutboxRun Run, int Carried, int Lost, int Doubled, int InDoubt, int OutOfOrder, int LateFound, int LateInDoubt, IReadOnlyList<string> Problems)
{
    public int SentAgain { get; init; }

    public string Faults { get; init; } = "";

    public int Killed { get; init; }

    public TimeSpan Took { get; init; }

    public bool IsClean => Problems.Count == 0 && SentAgain == 0;

    public static async Task<OutboxReport> OfAsync(ProofDb db, VinrSandbox sandbox, string member, OutboxRun run, CancellationToken token)
    {
        using var vinr = sandbox.CreateClient(o => o.HttpHandler = sandbox.CreateHandler());
        List<int> carried = [];
        await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = member, Limit = 100 }, cancellationToken: token))
            carried.Add(int.Parse(entry.Metadata[OutboxCalls.Number], CultureInfo.InvariantCulture));
        carried.Reverse(); // lists are newest first

        var (times, rows) = (carried.CountBy(number => number).ToDictionary(), await db.Set<VinrOutboxMessage>().AsNoTracking().ToDictionaryAsync(row => row.IdempotencyKey, token));
        var told = (await db.Effects.Select(effect => effect.EventId).ToListAsync(token)).CountBy(effect => effect).ToDictionary();
        var half = run.Late / 2;
        var all = Enumerable.Range(0, run.Calls + (2 * half)).ToArray();

        int[] lost = [.. all.Where(number => number < run.Calls + half && !times.ContainsKey(number))];
        int[] doubled = [.. times.Where(it => it.Value > 1).Select(it => it.Key)];
        int[] inDoubt = [.. all.Where(number => number < run.Calls && StateOf(number) == VinrOutboxState.InDoubt)];
        int[] outOfOrder = [.. carried.Where(number => number < run.Calls).GroupBy(number => number / OutboxRun.CallsOfAnOrder).Where(order => !order.SequenceEqual(order.Order())).Select(order => order.Key)];
        int[] otherwise = [.. all.Where(number => StateOf(number) != Expected(number))];
        int[] notToldOnce = [.. all.Where(number => told.GetValueOrDefault(OutboxShop.Effect(Expected(number), OutboxCalls.KeyOf(number))) != 1)];
        return new(
            run,
            carried.Count,
            lost.Length,
            doubled.Length,
            inDoubt.Length,
            outOfOrder.Length,
            all.Count(number => number >= run.Calls && StateOf(number) == VinrOutboxState.Sent),
            all.Count(number => number >= run.Calls && StateOf(number) == VinrOutboxState.InDoubt),
            [
                .. Tell(lost, "was not carried out"),
                .. Tell(doubled, "was carried out more than once"),
                .. Tell(outOfOrder, "is an order whose calls were not carried out in their order"),
                .. Tell(otherwise, "does not stand as it should"),
                .. Tell(notToldOnce, "was not told its handler once"),
                .. told.Values.Sum() == all.Length ? [] : new[] { "handlers heard of more than the calls" },
            ]);

        // Of those whose keys are too old it is known of none that it was not carried out.
        VinrOutboxState Expected(int number) => number < run.Calls || (number < run.Calls + half && OutboxCalls.CanBeLookedUp(number)) ? VinrOutboxState.Sent : VinrOutboxState.InDoubt;

        VinrOutboxState StateOf(int number) => rows[OutboxCalls.KeyOf(number)].State;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        calls          {Run.Calls:N0} of {Run.Calls / OutboxRun.CallsOfAnOrder:N0} orders, written into the outbox of two instances on one PostgreSQL
        faults         {Faults}
        killed         {Killed} times with SIGKILL, at random moments, and started again
        carried out    {Lost} lost, {Doubled} doubled, {InDoubt} in doubt; {OutOfOrder} orders out of order
        keys too old   {Run.Late / 2 * 2:N0} calls that were never answered: {SentAgain} sent again, {LateFound:N0} found with VINR, {LateInDoubt:N0} in doubt; each told once
        problems       {Problems.Count}{string.Concat(Problems.Take(20).Select(problem => $"\n  {problem}"))}
        took           {Took.TotalSeconds:0.0} s
        {(IsClean ? "clean: every call was carried out exactly once, and none blindly" : "NOT clean")}
        """);

    private static IEnumerable<string> Tell(int[] numbers, string what) => numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number} {what}"));
}
