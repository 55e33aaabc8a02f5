using Vinr.Sdk.Operations.Files;

namespace Vinr.Sdk.Operations.Importing;

/// <summary>Where an import leaves what. Rejects go to a name beside the one that is given when there is such a file already.</summary>
internal sealed record ImportFiles(string State, ReportFiles Report, string Rejects, string? Log)
{
    /// <exception cref="InputException">One of them cannot be written, or two are the same.</exception>
    public static ImportFiles For(ImportOptions options)
    {
        var input = Path.GetFullPath(options.File);
        var stem = Path.Combine(Path.GetDirectoryName(input)!, Path.GetFileNameWithoutExtension(input));
        var files = new ImportFiles(
            options.StateFile ?? Path.Combine(Path.GetDirectoryName(input)!, $"vinr-import-{options.Program}.db"),
            ReportFiles.For(options.ReportFile ?? stem + (options.DryRun ? ".dry-run" : ".report") + ".json"),
            options.RejectsFile ?? stem + ".rejects.csv",
            options.DryRun ? null : options.LogFile ?? stem + ".log.jsonl");

        var all = new (string Setting, string? Path)[] { ("--state", files.State), ("--report", files.Report.Json), ("--report", files.Report.Page), ("--rejects", files.Rejects), ("--log", files.Log) };
        foreach (var (setting, path) in all)
        {
            if (path is null) continue;
            if (Path.GetFullPath(path) == input) throw new InputException($"{setting} names the file that is imported. Name another one.");
            if (all.Count(other => other.Path is not null && Path.GetFullPath(other.Path) == Path.GetFullPath(path)) > 1) throw new InputException($"{setting} names {path}, which another setting names too.");
            if (setting == "--log") WholeFile.EnsureAppendable(path, setting);
            else if (!options.DryRun || setting != "--state") WholeFile.EnsureWritable(path, setting);
        }

        return files;
    }
}
