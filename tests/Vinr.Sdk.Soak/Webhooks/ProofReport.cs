using System.Globalization;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>What the ledger says, held against what must be.</summary>
internal sealed record ProofReport(int Events, int Starts, int Failures, int Completed, IReadOnlyList<string> Held, IReadOnlyList<string> StartedAgain, IReadOnlyList<string> Problems)
{
    public int Deliveries { get; init; }

    public int Posts { get; init; }

    public int KilledAt { get; init; }

    public TimeSpan Took { get; init; }

    public bool IsClean => Problems.Count == 0;

    /// <param name="events">How many there were.</param>
    /// <param name="entries">What the handlers wrote.</param>
    /// <param name="killed">The instance that was killed.</param>
    /// <param name="held">What it held when it was killed.</param>
    public static ProofReport Of(int events, LedgerEntry[] entries, string killed, HashSet<string> held)
    {
        var problems = new List<string>();
        var startedAgain = new List<string>();
        var byEvent = entries.ToLookup(entry => entry.Id, StringComparer.Ordinal);
        for (var number = 0; number < events; number++)
        {
            var id = Sender.IdOf(number);
            int Count(string word) => byEvent[id].Count(entry => entry.Word == word);

            var (starts, failures, done) = (Count(LedgerEntry.Start), Count(LedgerEntry.Fail), Count(LedgerEntry.Done));
            if (done == 0) problems.Add($"{id} was lost");
            if (done > 1) problems.Add($"{id} was completed {done} times");

            var again = starts - failures - 1;
            if (again > 0) startedAgain.Add(id);
            if (again > 1 || (again == 1 && !held.Contains(id))) problems.Add($"{id} was started again, and the killed instance did not hold it");
        }

        if (byEvent.Count != events) problems.Add($"{byEvent.Count} events were handled, not {events}");
        if (!entries.Any(entry => entry.Instance == killed)) problems.Add("the killed instance had handled nothing");
        return new(
            events, entries.Count(entry => entry.Word == LedgerEntry.Start), entries.Count(entry => entry.Word == LedgerEntry.Fail), entries.Count(entry => entry.Word == LedgerEntry.Done),
            [.. held.Order(StringComparer.Ordinal)], startedAgain, problems);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        events         {Events:N0}, each posted three times in random order to two instances on one Redis
        deliveries     {Deliveries:N0} acknowledged, with {Posts:N0} posts
        handler runs   {Starts:N0} started, {Failures:N0} failed at first, {Completed:N0} completed
        killed         one instance after {KilledAt:N0} deliveries; it held {Held.Count}: {Names(Held)}
        second starts  {StartedAgain.Count}: {Names(StartedAgain)}
        problems       {Problems.Count}{string.Concat(Problems.Take(20).Select(problem => $"\n  {problem}"))}
        took           {Took.TotalSeconds:0.0} s
        {(IsClean ? "clean: every event completed exactly once, and only events in the killed instance's hands were started twice" : "NOT clean")}
        """);

    private static string Names(IReadOnlyList<string> ids) => ids.Count == 0 ? "none" : string.Join(' ', ids);
}
