using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>A run that ended badly, to be read.</summary>
internal static class FindingText
{
    public static string Of(ExploredRun run, string message)
    {
        var text = new StringBuilder();
        Append(text, "Injected", run.Schedule.Count == 0 ? ["nothing: the flow is wrong by itself"] : run.Schedule.Strikes.Select(strike => Injected(run, strike)));
        Append(text, "The flow", Story(run));
        if (run.OnEvents.Count > 0) Append(text, "On webhooks", run.OnEvents.SelectMany(Lines));
        if (run.Undelivered.Count > 0) Append(text, "Never delivered", run.Undelivered);
        Append(text, "What is wrong", message.Split('\n'));
        if (run.Ledger.Length > 0) Append(text, "The ledger", run.Ledger.Split('\n'));
        Append(text, "Again", [$"new ExplorationOptions {{ Only = \"{run.Schedule}\" }}"]);
        return text.ToString().TrimEnd();
    }

    /// <summary>Call by call, with the restarts between.</summary>
    public static IEnumerable<string> Story(ExploredRun run)
    {
        for (var beginning = 0; beginning < run.Ends.Count; beginning++)
        {
            foreach (var line in run.Calls.Where(call => call.Beginning == beginning).SelectMany(Lines)) yield return line;
            yield return beginning + 1 < run.Ends.Count ? $"-- {run.Ends[beginning]}; begun again --" : $"-- {run.Ends[beginning]} --";
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
        text.Append(CultureInfo.InvariantCulture, $"  {heading}:\n");
        foreach (var line in lines) text.Append(CultureInfo.InvariantCulture, $"    {line.TrimEnd()}\n");
    }
}
