using Vinr.Sdk.Operations.Importing;
using Vinr.Sdk.Operations.Importing.Programs;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Pacing;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations;

/// <summary>
/// Brings the members that a shop already has into a program: customers, accounts, opening balances. It may be killed anywhere and run again:
/// in the end every member stands once and every point once.
/// </summary>
/// <example>
/// <code>
/// var report = await MemberImport.RunAsync(vinr, new() { File = "members.csv", Program = program.Id, DryRun = true });
/// Console.WriteLine(report.AllWell ? "can be imported" : report.RejectsFile);
/// </code>
/// </example>
public static class MemberImport
{
    /// <summary>Imports a file, or goes on with it.</summary>
    /// <param name="vinr">The client. Its retries and time limits are those of the import's calls.</param>
    /// <param name="options">What, and how.</param>
    /// <param name="cancellationToken">Ends it cleanly: what was begun is finished, and the report says that it was interrupted.</param>
    /// <returns>The sign-off, which is also written to its files.</returns>
    /// <exception cref="InputException">The file or another setting cannot be worked with. Nothing was done.</exception>
    /// <exception cref="VinrException">The program could not be read. Nothing was done.</exception>
    /// <exception cref="IOException">A file cannot be written any more.</exception>
    public static async Task<ImportReport> RunAsync(VinrClient vinr, ImportOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vinr);
        ArgumentNullException.ThrowIfNull(options);
        using var table = CsvTable.Open(options.File, Columns.Reason);
        var columns = new MemberColumns(table.Header, [.. options.Metadata], options.File);
        var files = ImportFiles.For(options);
        using var calls = new PacedCalls(vinr, options.TimeProvider);
        var facts = await ProgramFacts.ReadAsync(calls, options.Program, cancellationToken).ConfigureAwait(false);
        var owner = FormattableString.Invariant($"{options.Program}, created {facts.Program.Created.ToUniversalTime():yyyy-MM-dd HH:mm:ss}, {options.Environment}");
        using var checkpoint = options.DryRun && !File.Exists(files.State) ? null : Checkpoint.Open(files.State, owner);
        using var scratch = new Scratch();
        using var run = new ImportRun(options, files, table, columns, facts, calls, checkpoint, scratch);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
