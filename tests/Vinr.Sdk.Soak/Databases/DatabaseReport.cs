using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Soak.Webhooks;

namespace Vinr.Sdk.Soak.Databases;

/// <summary>What the database says, held against what must be.</summary>
internal sealed record DatabaseReport(DatabaseRun Run, int Runs, int FailedFirst, int Effects, int Lost, int Doubled, int NotDone, IReadOnlyList<string> Problems)
{
    public int Deliveries { get; init; }

    public int Posts { get; init; }

    public int Killed { get; init; }

    public TimeSpan Acknowledged { get; init; }

    public TimeSpan Took { get; init; }

    public bool IsClean => Problems.Count == 0;

    public static async Task<DatabaseReport> OfAsync(ProofDb db, DatabaseRun run, CancellationToken token)
    {
        var effects = await db.Effects.GroupBy(effect => effect.EventId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, token);
        var done = (await db.Set<VinrInboxMessage>().Where(row => row.State == VinrInboxState.Done).Select(row => row.Id).ToListAsync(token)).ToHashSet(StringComparer.Ordinal);
        var ids = Enumerable.Range(0, run.Events).Select(Sender.IdOf).ToArray();
        string[] lost = [.. ids.Where(id => !effects.ContainsKey(id))];
        string[] doubled = [.. effects.Where(effect => effect.Value > 1).Select(effect => effect.Key)];
        string[] notDone = [.. ids.Where(id => !done.Contains(id))];
        var strangers = effects.Keys.Except(ids, StringComparer.Ordinal);
        return new(
            run,
            await db.Runs.CountAsync(token),
            await db.FirstFailures.CountAsync(token),
            effects.Values.Sum(),
            lost.Length,
            doubled.Length,
            notDone.Length,
            [
                .. lost.Select(id => $"{id} has no effect"),
                .. doubled.Select(id => string.Create(CultureInfo.InvariantCulture, $"{id} has {effects[id]} effects")),
                .. notDone.Select(id => $"{id} is not done"),
                .. strangers.Select(id => $"{id} was never sent"),
            ]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        events         {Run.Events:N0}, each posted three times in random order to two instances on one PostgreSQL, {(Run.Mode == DatabaseRun.Store ? "stored first" : "handled before the answer")}
        deliveries     {Deliveries:N0} acknowledged after {Acknowledged.TotalSeconds:0.0} s, with {Posts:N0} posts
        killed         {Killed} times with SIGKILL, at random moments, and started again
        handler runs   {Runs:N0} begun, {FailedFirst:N0} failed at first
        effects        {Effects:N0} in the database: {Lost} lost, {Doubled} doubled; {NotDone} events not done
        problems       {Problems.Count}{string.Concat(Problems.Take(20).Select(problem => $"\n  {problem}"))}
        took           {Took.TotalSeconds:0.0} s
        {(IsClean ? "clean: every effect exactly once in the database" : "NOT clean")}
        """);
}
