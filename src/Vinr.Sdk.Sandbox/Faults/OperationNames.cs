using Vinr.Sdk.Sandbox.Api.Routing;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>The client's names of operations, such as <c>loyalty.redemptions.create</c>, for what arrives over HTTP.</summary>
internal static class OperationNames
{
    // The one operation whose path does not follow the pattern of resources.
    private const string AnalyticsPath = "loyalty/analytics/summary";
    private const string AnalyticsSummary = "loyalty.analytics.summary";

    /// <summary>The name of what a request asks for; null when it is no operation of the API.</summary>
    public static string? Of(string method, string[] segments) => (method, segments) switch
    {
        ("GET", ["v1", "loyalty", "analytics", "summary"]) => AnalyticsSummary,
        ("GET", ["v1", var resource]) => Name(resource, "list"),
        ("POST", ["v1", var resource]) => Name(resource, Creation(resource)),
        ("GET", ["v1", var resource, _]) => Name(resource, "retrieve"),
        ("POST", ["v1", var resource, _]) => Name(resource, "update"),
        ("DELETE", ["v1", var resource, _]) => Name(resource, "delete"),
        (_, ["v1", var resource, _, var action]) => Name(resource, action),
        _ => null,
    };

    /// <summary>The names of everything that some resources offer.</summary>
    public static IEnumerable<string> Of(IEnumerable<ResourceRoutes> resources) => resources.SelectMany(Of);

    private static IEnumerable<string> Of(ResourceRoutes resource)
    {
        if (resource.Name == AnalyticsPath)
        {
            yield return AnalyticsSummary;
            yield break;
        }

        if (resource.List is not null) yield return Name(resource.Name, "list");
        if (resource.Create is not null) yield return Name(resource.Name, Creation(resource.Name));
        if (resource.Retrieve is not null) yield return Name(resource.Name, "retrieve");
        if (resource.Update is not null) yield return Name(resource.Name, "update");
        if (resource.Delete is not null) yield return Name(resource.Name, "delete");
        foreach (var action in resource.Actions.Keys) yield return Name(resource.Name, action);
    }

    private static string Name(string resource, string verb) => resource switch
    {
        "customers" or "payments" or "refunds" or "events" => $"{resource}.{verb}",
        "webhook-endpoints" => $"webhook_endpoints.{verb}",
        "loyalty-accounts" => $"loyalty.accounts.{verb}",
        "points-transactions" => $"loyalty.transactions.{verb}",
        "store-credit" => $"loyalty.credit.{verb}",
        _ => $"loyalty.{resource.Replace('-', '_')}.{verb}",
    };

    private static string Creation(string resource) => resource == "store-credit" ? "issue" : "create";
}
