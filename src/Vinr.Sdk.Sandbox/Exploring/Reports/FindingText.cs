using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>A run that ended badly, to be read.</summary>
internal static class FindingText
{
    public static string Of(ExploredRun run, string message)
    {
        var text = new StringBuilder();
        Append(text, "Injected", Injected(run));
        Append(text, "The flow", Story(run));
        Append(text, "On webhooks", OnEvents(run));
        Append(text, "Never delivered", run.Undelivered);
        Append(text, "What is wrong", message.Split('\n'));
        Append(text, "The ledger", run.Ledger.Length > 0 ? run.Ledger.Split('\n') : []);
        Append(text, "Again", [Again(run)]);
        return text.ToString().TrimEnd();
    }

    public static IEnumerable<string> Injected(ExploredRun run) =>
        run.Schedule.Count == 0 ? [run.Problem is null ? "nothing" : "nothing: the flow is wrong by itself"] : run.Schedule.Strikes.Select(strike => Injected(run, strike));

    /// <summary>The calls that webhooks caused.</summary>
    public static IEnumerable<string> OnEvents(ExploredRun run) => run.OnEvents.SelectMany(Lines);

    /// <summary>How to repeat it.</summary>
    public static string Again(ExploredRun run) => $"new ExplorationOptions {{ Only = \"{run.Schedule}\" }}";

    /// <summary>Call by call, with the restarts between.</summary>
    public static IEnumerable<string> Story(ExploredRun run)
    {
        for (var beginning = 0; beginning < run.Ends.Count; beginning++)
        {
            foreach (var line in run.Calls.Where(call => call.Beginning == beginning).SelectMany(Lines)) yield return line;
            yield return beginning + 1 < run.Ends.Count ? $"-- {run.Ends[beginning].TrimEnd('.')}; begun again --" : $"-- {run.Ends[beginning]} --";
        }
    }

    private static string Injected(ExploredRun run, Strike strike)
    {
        var call = run.Calls.ElementAtOrDefault(strike.Call - 1);
        return call is null
            ? $"{strike}: nothing, since the flow made no such call"
            : string.Create(CultureInfo.InvariantCulture, $"{strike}: at call {strike.Call}, {call.Operation}{(strike.EveryAttempt ? ", at every attempt" : "")}: {strike.Kind.Says}");
    }

    private static IEnumerable<string> Lines(ExploredCall call)
    {
        var number = call.Number == 0 ? "" : call.Number.ToString(CultureInfo.InvariantCulture);
        var head = string.Create(CultureInfo.InvariantCulture, $"{number,3}  {call.Operation}{(call.Key is null ? "" : $" {call.Key}")}");
        return call.Attempts.Select((attempt, place) => place == 0 ? $"{head} → {attempt}" : $"{"",5}again → {attempt}");
    }

    private static void Append(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  {heading}:\n");
        foreach (var line in all) text.Append(CultureInfo.InvariantCulture, $"    {line.TrimEnd()}\n");
    }
}
