namespace Vinr.Sdk.Sandbox.Tests.Fidelity;

/// <summary>The text of <c>docs/sandbox-fidelity.md</c>.</summary>
internal static class FidelityDocument
{
    /// <summary>Set it to 1 to have the committed file written anew.</summary>
    public const string RewriteVariable = "VINR_WRITE_FIDELITY";

    private const string Head =
        $"""
        # How true the sandbox is

        Each rule that the embedded sandbox applies, taken from the code that applies it by a test. After a change, write this file anew:

        ```
        {RewriteVariable}=1 dotnet test --project tests/Vinr.Sdk.Sandbox.Tests --filter-class "*FidelityTests"
        ```

        **Guide**: VINR's guide *Launch a loyalty program* says or shows it. **Documented**: another page of VINR's does, the one named.
        **Illustrative**: only a page of the API reference that calls its field names representative does. **Assumed**: no page does, or
        pages disagree, and this project decided; check these against VINR before you rely on one. More on what is assumed about
        the wire stands in [api-notes.md](api-notes.md), about single operations in [surface.md](surface.md).

        *Shown by* names the tests that would fail if the sandbox did otherwise.

        """;

    public static string Text(IReadOnlyCollection<FidelityRow> rows)
    {
        var counts = rows.GroupBy(row => row.Grade).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}");
        var areas = rows.OrderBy(row => row.Id, StringComparer.Ordinal).GroupBy(row => row.Area);
        return $"{Head}\n{rows.Count} rules: {string.Join(", ", counts)}.\n{string.Concat(areas.Select(Section))}";
    }

    private static string Section(IGrouping<string, FidelityRow> area) =>
        $"\n## {Title(area.Key)}\n\n| rule | | VINR | code | shown by |\n|---|---|---|---|---|\n"
        + string.Concat(area.Select(row => $"| {row.Name} | {row.Text} | {Source(row)} | `{row.Place}` | {string.Join(", ", row.Tests.Select(test => $"`{test}`"))} |\n"));

    private static string Source(FidelityRow row) => row.Page is null ? Word(row.Grade) : $"{Word(row.Grade)}: {row.Page}";

    private static string Title(string area) => char.ToUpperInvariant(area[0]) + area[1..].Replace('_', ' ');

    private static string Word(Grade grade) => grade switch
    {
        Grade.Documented => "documented",
        Grade.Guide => "guide",
        Grade.Illustrative => "illustrative",
        _ => "assumed",
    };
}
