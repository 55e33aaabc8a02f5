namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>The text of <c>docs/surface.md</c>.</summary>
internal static class SurfaceDocument
{
    /// <summary>Set it to 1 to have the committed file written anew.</summary>
    public const string RewriteVariable = "VINR_WRITE_SURFACE";

    private const string Head =
        $"""
        # The surface

        Every operation of the client, made from the code by a test. After a change, write this file anew:

        ```
        {RewriteVariable}=1 dotnet test --project tests/Vinr.Sdk.IntegrationTests --filter-class "*SurfaceTests"
        ```

        **Guide**: the *Launch a loyalty program* guide shows it. **Documented**: another page of VINR's does. **Illustrative**: only a page of
        the API reference does that calls its names representative. **Assumed**: none does, and it follows the pattern of its neighbours. Where
        verb and path are less sure than the operation, that is said after it. **The SDK's own**: a convenience, made of the others.
        What is assumed about fields stands in [api-notes.md](api-notes.md). The embedded sandbox has an operation when a test has carried it
        out there; the tests of the wire pin the request of each.

        | operation | request | VINR | sandbox |
        |---|---|---|---|

        """;

    public static string Text(IEnumerable<SurfaceRow> rows, IReadOnlySet<string> inSandbox) =>
        Head + string.Concat(rows.Select(row =>
            $"| `{row.Operation}` | {(row.Request.Length == 0 ? "–" : $"`{row.Request}`")} | {row.Grade} | {(inSandbox.Contains(row.Operation) ? "yes" : "no")} |\n"));
}
