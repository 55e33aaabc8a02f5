using System.Globalization;

namespace Vinr.Sdk.Soak.Running;

/// <summary>What a soak found.</summary>
internal sealed record SoakReport
{
    public required int Operations { get; init; }

    public required long Seed { get; init; }

    public required int Requests { get; init; }

    public required int Keys { get; init; }

    /// <summary>How many calls were POSTs; each has one key.</summary>
    public required int Writes { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>How fast it was on its way.</summary>
    public required Pace Pace { get; init; }

    /// <summary>The most memory that the process has taken.</summary>
    public required long PeakBytes { get; init; }

    public required OrderedFaults Faults { get; init; }

    public required int Succeeded { get; init; }

    public required int Failed { get; init; }

    public required int Unknown { get; init; }

    /// <summary>Calls that were reported as successes and have no effect.</summary>
    public required int Lost { get; init; }

    /// <summary>Effects that no reported success accounts for.</summary>
    public required int Doubled { get; init; }

    /// <summary>Calls of which repeating them with their key did not find out.</summary>
    public required int Unresolved { get; init; }

    public bool IsClean => Lost == 0 && Doubled == 0 && Unresolved == 0 && Keys == Writes;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        seed         {Seed}
        calls        {Operations:N0} by {SoakRun.Workers} workers: {Succeeded:N0} succeeded, {Failed:N0} failed without effect, {Unknown:N0} unknown at first
        requests     {Requests:N0}, keys {Keys:N0} for {Writes:N0} writes
        faults       {Faults.Hits.Sum(it => it.Hits) * 100.0 / Requests:0.0} % of requests: {Faults}
        throughput   {Operations / Took.TotalSeconds:N0} calls/s, {Requests / Took.TotalSeconds:N0} requests/s, {Took.TotalSeconds:0.0} s
        pace         {Pace}
        memory       {PeakBytes / 1e6:N0} MB at most, client, sandbox and notes in one process
        ledger       verified
        lost {Lost}, doubled {Doubled}, unresolved {Unresolved}
        """);
}
