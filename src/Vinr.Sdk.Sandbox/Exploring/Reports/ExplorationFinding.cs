using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox;

/// <summary>A run that ended badly. <c>ToString()</c> tells it: what was injected, what the flow did call by call, what is wrong, the ledger.</summary>
public sealed class ExplorationFinding
{
    internal ExplorationFinding(ExploredRun run, string message) =>
        (Run, Schedule, Operation, Message) = (run, run.Schedule.ToString(), run.FirstStruck?.Operation ?? "", message);

    /// <summary>
    /// What went wrong, as <see cref="ExplorationOptions.Only"/> takes it to repeat the run: <c>2:commit_then_drop+4:crash_after</c>. Empty
    /// when the flow is wrong without anything going wrong.
    /// </summary>
    public string Schedule { get; }

    /// <summary>The operation at which the first thing went wrong, such as <c>payments.create</c>; empty when nothing did.</summary>
    public string Operation { get; }

    /// <summary>What is wrong in the end: what the invariant or the ledger says, or how the flow ended.</summary>
    public string Message { get; }

    internal ExploredRun Run { get; }

    /// <summary>All of it, in lines.</summary>
    public override string ToString() => $"{(Schedule.Length == 0 ? "without any fault" : Schedule)}\n{FindingText.Of(Run, Message)}";
}
