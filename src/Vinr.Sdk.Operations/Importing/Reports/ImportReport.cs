namespace Vinr.Sdk.Operations;

/// <summary>What an import did, or in a dry run would do: the sign-off.</summary>
public sealed record ImportReport
{
    /// <summary>What report it is: <c>import</c>.</summary>
    public string Kind { get; } = "import";

    /// <summary>Whether nothing was written.</summary>
    public required bool DryRun { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportEnd End { get; init; }

    /// <summary>Why it did not get to the last row, and what to do; null when it did.</summary>
    public string? EndText { get; init; }

    /// <summary>Whether there is nothing to look at: there are rows, and every one is a member at VINR, with its points.</summary>
    public bool AllWell => End == ImportEnd.Completed && RowsIn > 0 && Members.Refused == 0 && Members.Changed == 0 && Members.Failed == 0 && Points.Unexplained == 0;

    /// <summary>The environment, <c>test</c> or <c>live</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Its name.</summary>
    public required string ProgramName { get; init; }

    /// <summary>The file that was read.</summary>
    public required string File { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Whom to ask about it.</summary>
    public required string Contact { get; init; }

    /// <summary>How many rows were read, empty lines apart.</summary>
    public required long RowsIn { get; init; }

    /// <summary>What became of them.</summary>
    public required MemberCounts Members { get; init; }

    /// <summary>The points of them.</summary>
    public required PointSums Points { get; init; }

    /// <summary>What is not at VINR as it is in the file.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>What was refused, by reason. The rows themselves are in <see cref="RejectsFile"/>.</summary>
    public required IReadOnlyList<RefusalCount> Refusals { get; init; }

    /// <summary>What it sets off at VINR.</summary>
    public required IReadOnlyList<SetOff> SetsOff { get; init; }

    /// <summary>Columns of the file that were left aside.</summary>
    public required IReadOnlyList<string> IgnoredColumns { get; init; }

    /// <summary>The rows to mend, if there are any.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>What was done, row by row, as lines of JSON.</summary>
    public string? LogFile { get; init; }

    /// <summary>The checkpoint.</summary>
    public string? StateFile { get; init; }

    /// <summary>How many calls were made.</summary>
    public required long Calls { get; init; }
}

/// <summary>How an import ended.</summary>
public enum ImportEnd
{
    /// <summary>With the last row.</summary>
    Completed,

    /// <summary>It was asked to. What was begun is finished; run it again to go on.</summary>
    Interrupted,

    /// <summary>VINR could not be asked any more. Run it again to go on.</summary>
    Stopped,
}

/// <summary>What became of the rows.</summary>
public sealed record MemberCounts
{
    /// <summary>Members that were made.</summary>
    public long New { get; init; }

    /// <summary>Customers who were members already, without an import, and got their opening balance.</summary>
    public long Enrolled { get; init; }

    /// <summary>Rows that were imported before, as they are.</summary>
    public long AlreadyThere { get; init; }

    /// <summary>Rows that were imported before and say something else now. Nothing was done.</summary>
    public long Changed { get; init; }

    /// <summary>Rows that cannot be imported as they are.</summary>
    public long Refused { get; init; }

    /// <summary>Rows that are in order and about which VINR could not be asked.</summary>
    public long Failed { get; init; }

    /// <summary>Members at VINR that belong to rows of the file.</summary>
    public long Out => New + Enrolled + AlreadyThere + Changed;
}

/// <summary>The points of the rows. They add up: in, less refused and failed, with the change, is out.</summary>
public sealed record PointSums
{
    /// <summary>Of all rows whose points can be read.</summary>
    public decimal In { get; init; }

    /// <summary>Of members that were made.</summary>
    public decimal New { get; init; }

    /// <summary>Of those who were members already.</summary>
    public decimal Enrolled { get; init; }

    /// <summary>Of rows that were imported before.</summary>
    public decimal AlreadyThere { get; init; }

    /// <summary>Of rows that were refused.</summary>
    public decimal Refused { get; init; }

    /// <summary>Of rows about which VINR could not be asked.</summary>
    public decimal Failed { get; init; }

    /// <summary>By how many points VINR's opening balances of changed rows differ from the file.</summary>
    public decimal Changed { get; init; }

    /// <summary>Opening balances at VINR that belong to rows of the file, as VINR answered.</summary>
    public decimal Out { get; init; }

    /// <summary>What the other sums do not account for. It is 0, or something is wrong.</summary>
    public decimal Unexplained => In - Refused - Failed + Changed - Out;
}

/// <summary>What is not at VINR as it is in the file.</summary>
/// <param name="Kind">The kind, <c>expires_on</c>: for programs.</param>
/// <param name="Text">In a sentence, with what to do.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Points">The points of them.</param>
/// <param name="Examples">The first of them, by row.</param>
public sealed record Difference(string Kind, string Text, long Rows, decimal Points, IReadOnlyList<long> Examples);

/// <summary>How many rows were refused for a reason.</summary>
/// <param name="Code">The kind, <c>bad_email</c>.</param>
/// <param name="Rows">How many.</param>
/// <param name="Row">The first of them.</param>
/// <param name="Text">What was wrong with the first.</param>
public sealed record RefusalCount(string Code, long Rows, long Row, string Text);
