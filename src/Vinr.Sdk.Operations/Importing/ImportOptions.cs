namespace Vinr.Sdk.Operations;

/// <summary>What to import, and how.</summary>
public sealed record ImportOptions
{
    /// <summary>The CSV file: columns <c>external_id</c> and <c>email</c>, and where they are there <c>name, phone, points, expires_on, tier, enrolled_on</c>.</summary>
    public required string File { get; init; }

    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Whether to ask VINR and say what would happen, and to write nothing to it. Default false.</summary>
    public bool DryRun { get; init; }

    /// <summary>The checkpoint. Default <c>vinr-import-PROGRAM.db</c> beside the file: one for all files of a program.</summary>
    public string? StateFile { get; init; }

    /// <summary>The report: a file of JSON and a page of HTML beside it. Default <c>FILE.report.json</c>, in a dry run <c>FILE.dry-run.json</c>.</summary>
    public string? ReportFile { get; init; }

    /// <summary>Where refused rows go. Default <c>FILE.rejects.csv</c>. A file that is there stays, and the report names the one beside it, <c>FILE.rejects-2.csv</c>.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>Where lines of JSON about what was done are added. Default <c>FILE.log.jsonl</c>; a dry run writes none.</summary>
    public string? LogFile { get; init; }

    /// <summary>Further columns to keep as metadata of the members. Default none.</summary>
    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>Whether to set tiers by hand. Such a tier stays, whatever the member earns or loses. Default false.</summary>
    public bool SetTiers { get; init; }

    /// <summary>Whom to ask about the import, for the report. Default: the user of this machine.</summary>
    public string? Contact { get; init; }

    /// <summary>The environment for the report and the checkpoint: <c>test</c> (the default) or <c>live</c>, as the key is.</summary>
    public string Environment { get; init; } = "test";

    /// <summary>Told how far it is, after each row, from several threads. Default: nobody.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>The clock of pace and report. Default <see cref="System.TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
