namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>The client's names of operations, such as <c>loyalty.redemptions.create</c>, for what arrives over HTTP.</summary>
internal static class OperationNames
{
    /// <summary>The name of what a request asks for; null when it is no operation of the API.</summary>
    public static string? Of(string method, string[] segments) => (method, segments) switch
    {
        ("GET", ["v1", "loyalty", "analytics", "summary"]) => "loyalty.analytics.summary", // the one path that does not follow the pattern of resources
        ("POST", [CheckoutAddress.Segment, "session"]) => "checkout.sessions.create", // beside /v1
        ("GET", [CheckoutAddress.Segment, "session", _]) => "checkout.sessions.retrieve",
        ("GET", ["v1", var resource]) => Name(resource, "list"),
        ("POST", ["v1", var resource]) => Name(resource, resource == "store-credit" ? "issue" : "create"),
        ("GET", ["v1", var resource, _]) => Name(resource, "retrieve"),
        ("POST", ["v1", var resource, _]) => Name(resource, "update"),
        ("DELETE", ["v1", var resource, _]) => Name(resource, "delete"),
        (_, ["v1", var resource, _, var action]) => Name(resource, action),
        _ => null,
    };

    private static string Name(string resource, string verb) => resource switch
    {
        "customers" or "payments" or "refunds" or "events" => $"{resource}.{verb}",
        "webhook-endpoints" => $"webhook_endpoints.{verb}",
        "loyalty-accounts" => $"loyalty.accounts.{verb}",
        "points-transactions" => $"loyalty.transactions.{verb}",
        "notification-rules" => $"notifications.rules.{verb}",
        "store-credit" => $"loyalty.credit.{verb}",
        _ => $"loyalty.{resource.Replace('-', '_')}.{verb}",
    };
}
