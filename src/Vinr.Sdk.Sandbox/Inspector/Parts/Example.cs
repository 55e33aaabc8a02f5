namespace Vinr.Sdk.Sandbox.Inspector.Parts;

/// <summary>A call to copy, for pages that have nothing to show yet.</summary>
internal static class Example
{
    /// <summary>The key is left for the reader to fill in: it stands on the overview, and not in every screenshot.</summary>
    public static string Curl(Visit visit, string resource, string json) =>
        $"""
        curl {visit.BaseAddress}/{resource} -H 'X-Api-Key: sk_test_…' -H 'Content-Type: application/json' \
          -d '{json}'
        """;
}
