namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class OperationsPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("import.once", "Every member once and every point once", "`vinr import`, killed at any moment and run again as often as you like, with its checkpoint or without, ends with every member of the file once and every opening balance once.")
        {
            Assumes = "One import of a program at a time; the file and its `external_id`s stay as they are, also in the metadata of members.",
            Ends = "Rows that were changed after they were imported are reported and left alone: an import never adjusts. A customer who is no member yet, and whose address has other capitals at VINR than in the file, is not found if VINR's filter tells them apart (assumed), and created once more.",
            Runs = [LongRuns.Import],
            Page = "operations.md",
        },
        new("import.told", "Nothing is left out silently", "Each row of a run that comes to its end is imported, or was there before, or is in a file of rejects with what is wrong with it, or is counted as one about which VINR could not be asked; no line of a value becomes a row. The sums of points add up to what VINR answered. A file of rejects that is there is never touched. A dry run writes nothing at VINR and says what the import would set off.")
        {
            Ends = "That the old vendor's file is right is not looked at: a line break in a value without quotes and back slash is one between rows, and quotes in a value that the export writes once may pass for its ends. Behind a broken row nothing is read, and all of it refused. Of a row longer than 65,536 characters the rejects have the beginning.",
            Page = "operations.md",
        },
        new("reconcile.finds", "Differences are found, and nothing else", "`vinr reconcile` finds each planted difference between orders, payments, refunds and ledger (amounts, doubles, missing and wrong earnings, clawbacks, sums), also few among many, and reports none where books agree, or where it was put right by hand as the report says. Runs over single days find together what a run over all of them finds, each difference once. What a tier or campaign of that time decides is called not decidable, with the range that would be right.")
        {
            Assumes = "Rules as they are now; entries name their payment or refund (assumed).",
            Ends = "What neither the shop nor VINR has written down is not found. A run knows what was so when it ran. Days find of orders what one day's file shows, and of ledgers what entries at most a day before the period show.",
            Page = "operations.md",
        },
        new("tool.exits", "A script can rely on the exit code", "0 all well, 1 something to look at, 2 wrong arguments or settings, 3 VINR could not be asked, 130 interrupted; `--json` is one document on the output, whatever else is said.")
        {
            Ends = "A kill has the shell's own code; `vinr listen`, which Ctrl-C ends, says 0 or 1.",
            Page = "operations.md",
        },
        new("tool.plain", "A terminal shows texts as texts", "Names and reasons, from VINR or from a file, give a terminal no orders: control characters, and marks that turn the direction of writing, are shown as `�`.")
        {
            Ends = "What is written to files is escaped as JSON and HTML are; the file of rejects holds cells as they were.",
        },
    ];
}
