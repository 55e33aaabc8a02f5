using System.Globalization;

namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>The text of <c>docs/guarantees.md</c>.</summary>
internal static class GuaranteesDocument
{
    /// <summary>Set it to 1 to have the committed file written anew.</summary>
    public const string RewriteVariable = "VINR_WRITE_GUARANTEES";

    private const string Head =
        $"""
        # What you can rely on

        Each promise of this project: what exactly, under which assumptions, with which limits, and the tests that would fail if it were broken. A test
        fails if a promise has no test, if a test claims a promise that does not exist, or if this file differs from what code and tests say. Tests that
        need Redis, PostgreSQL or a browser are skipped where that is missing; `.ci/run` installs it and runs all of them. After a change, write this file anew:

        ```
        {RewriteVariable}=1 dotnet test --project tests/Vinr.Sdk.ArchitectureTests --filter-class "*GuaranteesTests"
        ```

        What VINR itself does is VINR's: where a promise leans on something that its documentation does not say, *assumed* says so, and
        [api-notes.md](api-notes.md) has the list. The threat model is in [SECURITY.md](../SECURITY.md), each rule of the sandbox in
        [sandbox-fidelity.md](sandbox-fidelity.md); [mutation.md](mutation.md) says how much of the code the tests would miss if it were changed. What the long
        runs found is [at the end](#found-and-mended).

        """;

    private const string Tail =
        """

        ## Found and mended

        Randomised runs (soak, fuzz, exploration, linearizability), and what they found in this project. Each has a small form in the suite, which runs on every build.
        What was found by hand stands in [CHANGELOG.md](../CHANGELOG.md) under *Fixed*.

        | found by | what it was | mended on | held by |
        |---|---|---|---|

        """;

    private const string Silent =
        """

        The fuzz of answers and of deliveries (two million of each), the explorer over the sample shop's checkout (every two failures at once) and the
        linearizability checks (calls at once must be as if one had come after the other) have found nothing so far. That the last two can find something is shown by faults that tests plant:
        `PlantedFaultTests`, `BrokenInboxTests`, `StallTests.A_stall_that_looks_first_and_takes_then_is_found` and
        `KeyStoreTests.A_store_that_looks_first_and_acts_then_is_found`.

        """;

    public static string Text()
    {
        var groups = PromiseGroup.All.Where(group => group.Promises.Count > 0).ToList();
        var tests = PromiseGroup.Every.SelectMany(promise => TestSources.Keeping(promise.Id)).Distinct().Count();
        var counts = string.Create(CultureInfo.InvariantCulture, $"{PromiseGroup.Every.Count()} promises, shown by {tests} tests (a whole class counts as one).");
        return $"{Head}\n{counts}\n\n{Contents(groups)}{string.Concat(groups.Select(Section))}{Tail}{string.Concat(Finding.All.Select(Row))}{Silent}";
    }

    private static string Contents(IEnumerable<PromiseGroup> groups) =>
        "| | promise | |\n|---|---|---|\n" + string.Concat(groups.SelectMany(group => group.Promises.Select(promise =>
            $"| {(promise == group.Promises[0] ? $"**{group.Title}**" : "")} | {promise.Title} | [{promise.Id}](#{Anchor(promise.Id)}) |\n")));

    private static string Section(PromiseGroup group) => $"\n## {group.Title}\n{string.Concat(group.Promises.Select(Entry))}";

    private static string Entry(Promise promise) =>
        $"\n### {promise.Id}\n\n**{promise.Title}.** {promise.What}{(promise.Page is { } page ? $" [More]({page})." : "")}\n\n"
        + $"- *Assumes*: {promise.Assumes ?? "nothing more."}\n"
        + $"- *Limits*: {promise.Ends}\n"
        + string.Concat(promise.Runs.Select(run => $"- *At length*: `{run}`\n"))
        + $"- *Shown by*\n{string.Concat(TestSources.Keeping(promise.Id).GroupBy(test => (Class: test.Name.Split('.')[0], test.File)).Select(Tests))}";

    private static string Tests(IGrouping<(string Class, string File), TestMark> file) =>
        $"  - [{file.Key.Class}](../{file.Key.File}): {string.Join("; ", file.Select(test => test.Name.Split('.') is [_, var method] ? method.Replace('_', ' ') : "all"))}\n";

    private static string Row(Finding finding) => $"| {finding.By} | {finding.What} | {finding.Since} | `{finding.Test}` |\n";

    private static string Anchor(string id) => id.Replace(".", "", StringComparison.Ordinal);
}
