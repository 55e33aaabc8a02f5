using System.Globalization;

namespace Vinr.Sdk.Soak.States;

/// <summary>What a run found.</summary>
internal sealed record StatesReport(int Rounds, long Seed)
{
    public TimeSpan Took { get; init; }

    /// <summary>States that were looked at: of each round the one that was put back, the saved and the forked.</summary>
    public int States { get; private set; }

    /// <summary>Calls that were repeated, and those of them that got the answer of before.</summary>
    public (int Calls, int Replayed) Repeats { get; private set; }

    public int Forgotten { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public bool IsClean => Forgotten == 0 && Lost == 0 && Doubled == 0;

    public void Add(Findings findings)
    {
        States++;
        Repeats = (Repeats.Calls + Traffic.Calls, Repeats.Replayed + findings.Replayed);
        Forgotten += findings.Forgotten;
        Lost += findings.Lost;
        Doubled += findings.Doubled;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        seed         {Seed}
        under load   {Rounds:N0} snapshots, {Rounds:N0} restores, {Rounds:N0} saves and {Rounds:N0} forks while {Traffic.Workers} workers make {Traffic.Calls} calls a round
        afterwards   {Repeats.Calls:N0} calls repeated in {States:N0} states: {Repeats.Replayed:N0} had their answer there, the others acted
        took         {Took.TotalSeconds:0.0} s
        forgotten {Forgotten}, lost {Lost}, doubled {Doubled}
        """);
}
