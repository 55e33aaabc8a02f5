using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox;

/// <summary>What an exploration has come to. <c>ToString()</c> is made for the message of a test: what was left out first, then what was found.</summary>
public sealed class ExplorationReport
{
    internal ExplorationReport(IReadOnlyList<ExploredRun> runs, int count)
    {
        Kept = runs;
        Runs = count;
        Calls = runs.Count == 0 ? [] : [.. runs[0].Operations];
        Findings = [.. runs.Where(static run => run.Problem is not null).OrderBy(static run => run.Schedule.Count).Select(static run => new ExplorationFinding(run, run.Problem!))];
    }

    /// <summary>Whether nothing was found in what ran. What did not run is <see cref="LeftOut"/>.</summary>
    public bool Held => Findings.Count == 0;

    /// <summary>How many schedules were to be run and were not, as far as they are known; what would have followed from them is not.</summary>
    public int LeftOut { get; internal init; }

    /// <summary>How many runs there were, those without a fault included.</summary>
    public int Runs { get; }

    /// <summary>The operations that the flow calls when nothing goes wrong, in order, as in <see cref="VinrSandbox.Requests"/>.</summary>
    public IReadOnlyList<string> Calls { get; }

    /// <summary>What ended badly, the smallest schedule first.</summary>
    public IReadOnlyList<ExplorationFinding> Findings { get; }

    /// <summary>Why something was left out; empty when nothing was.</summary>
    internal string WhyLeftOut { get; init; } = "";

    /// <summary>How many runs made the same calls and came to the same end as another, and were not gone on from.</summary>
    internal int Same { get; init; }

    /// <summary>How many things went wrong at once.</summary>
    internal int Depth { get; init; } = 1;

    /// <summary>What is remembered: the run without faults first, those with one fault, and what was found.</summary>
    internal IReadOnlyList<ExploredRun> Kept { get; }

    /// <summary>All of it, in lines.</summary>
    public override string ToString() => ReportText.Of(this);
}
