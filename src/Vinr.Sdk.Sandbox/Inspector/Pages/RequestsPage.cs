namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What was asked of the API, and what came of it.</summary>
internal static class RequestsPage
{
    private const int PageSize = 25;

    private static readonly (string Word, string Says)[] Kinds = [("", "all"), ("acted", "changed something"), ("failed", "failed, or got no answer")];

    public static Page Show(PageContext context)
    {
        var all = context.Sandbox.Requests;
        var content = all.Count == 0
            ? Elements.Empty(
                "None yet. Every request to the API stands here, with its answer and what it changed.",
                $"curl {context.BaseAddress}/programs -H 'X-Api-Key: sk_test_…'",
                "using var vinr = sandbox.CreateClient();")
            : Html.Of($"{Filter(context, all)}{Found(context, Chosen(context, all))}");
        return new("Requests", content) { Section = "Requests" };
    }

    private static List<SandboxRequest> Chosen(PageContext context, SandboxRequests all)
    {
        var requests = context.Query("kind") switch
        {
            "acted" => all.Acted,
            "failed" => all.Failed,
            _ => all,
        };
        var operation = context.Query("operation");
        return [.. requests.Where(request => operation.Length == 0 || request.Operation == operation).Reverse()];
    }

    private static Html Filter(PageContext context, SandboxRequests all)
    {
        var operations = all.Select(request => request.Operation).OfType<string>().Distinct().Order(StringComparer.Ordinal).Prepend("");
        return Html.Of($"""
            <form class="search wide" action="{Addresses.Requests}">
            <div class="field"><label for="operation">Operation</label><select id="operation" name="operation">{operations.Select(name => Elements.Option(name, name.Length == 0 ? "all" : name, context.Query("operation")))}</select></div>
            <div class="field"><label for="kind">Which</label><select id="kind" name="kind">{Kinds.Select(kind => Elements.Option(kind.Word, kind.Says, context.Query("kind")))}</select></div>
            <button class="primary">Show</button>
            </form>
            """);
    }

    private static Html Found(PageContext context, List<SandboxRequest> requests)
    {
        if (requests.Count == 0) return Html.Of($"""<div class="empty"><p>No such request. <a href="{Addresses.Requests}">Show all</a></p></div>""");

        var pages = new Pagination(context, requests.Count, PageSize);
        return Html.Of($"""
            <p class="muted">{Format.Count(requests.Count, "request")}</p>
            {RequestTable.Of(pages.Cut(requests))}
            {pages.ToHtml("Pages of requests")}
            """);
    }
}
