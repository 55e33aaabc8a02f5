using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What was asked of the API, and what came of it.</summary>
internal static class RequestsPage
{
    private const int PageSize = 25;

    private static readonly (string Word, string Says)[] Kinds = [("", "all"), ("acted", "changed something"), ("failed", "failed, or got no answer")];

    public static Page Show(Visit visit)
    {
        var all = visit.Sandbox.Requests;
        var content = all.Count == 0
            ? Bits.Empty(
                "None yet. Every request to the API stands here, with its answer and what it changed.",
                $"curl {visit.BaseAddress}/programs -H 'X-Api-Key: sk_test_…'",
                "using var vinr = sandbox.CreateClient();")
            : Html.Of($"{Filter(visit, all)}{Found(visit, Chosen(visit, all))}");
        return new("Requests", content) { Section = "Requests" };
    }

    private static List<SandboxRequest> Chosen(Visit visit, SandboxRequests all)
    {
        var requests = visit.Query("kind") switch
        {
            "acted" => all.Acted,
            "failed" => all.Failed,
            _ => all,
        };
        var operation = visit.Query("operation");
        return [.. requests.Where(request => operation.Length == 0 || request.Operation == operation).Reverse()];
    }

    private static Html Filter(Visit visit, SandboxRequests all)
    {
        var operations = all.Select(request => request.Operation).OfType<string>().Distinct().Order(StringComparer.Ordinal).Prepend("");
        return Html.Of($"""
            <form class="search wide" action="{Addresses.Requests}">
            <div class="field"><label for="operation">Operation</label><select id="operation" name="operation">{operations.Select(name => Fields.Option(name, name.Length == 0 ? "all" : name, visit.Query("operation")))}</select></div>
            <div class="field"><label for="kind">Which</label><select id="kind" name="kind">{Kinds.Select(kind => Fields.Option(kind.Word, kind.Says, visit.Query("kind")))}</select></div>
            <button class="primary">Show</button>
            </form>
            """);
    }

    private static Html Found(Visit visit, List<SandboxRequest> requests)
    {
        if (requests.Count == 0) return Html.Of($"""<div class="empty"><p>No such request. <a href="{Addresses.Requests}">Show all</a></p></div>""");

        var leaf = new Leaf(visit, requests.Count, PageSize);
        return Html.Of($"""
            <p class="muted">{Words.Count(requests.Count, "request")}</p>
            {RequestTable.Of(leaf.Cut(requests))}
            {leaf.ToHtml("Pages of requests")}
            """);
    }
}
