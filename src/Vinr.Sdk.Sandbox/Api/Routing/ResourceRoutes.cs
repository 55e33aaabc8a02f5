namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// The operations of one resource as a router sees them; the ones it does not have are null. A name of several segments
/// (<c>loyalty/analytics/summary</c>) is that of a resource without ids.
/// </summary>
internal sealed record ResourceRoutes(string Name)
{
    /// <summary>The first segment of its paths.</summary>
    public string Root { get; init; } = "v1";

    /// <summary><c>GET /v1/name</c></summary>
    public Operation? List { get; init; }

    /// <summary><c>POST /v1/name</c></summary>
    public Operation? Create { get; init; }

    /// <summary><c>GET /v1/name/{id}</c></summary>
    public Operation? Retrieve { get; init; }

    /// <summary><c>POST /v1/name/{id}</c></summary>
    public Operation? Update { get; init; }

    /// <summary><c>DELETE /v1/name/{id}</c></summary>
    public Operation? Delete { get; init; }

    /// <summary><c>DELETE /v1/name</c></summary>
    public Operation? DeleteAll { get; init; }

    /// <summary><c>GET /v1/name/{id}/view</c></summary>
    public IReadOnlyDictionary<string, Operation> Views { get; init; } = new Dictionary<string, Operation>();

    /// <summary><c>POST /v1/name/{id}/action</c></summary>
    public IReadOnlyDictionary<string, Operation> Actions { get; init; } = new Dictionary<string, Operation>();

    /// <summary>The client's names of them.</summary>
    public IEnumerable<string> OperationNames()
    {
        string[] all = [Root, .. Name.Split('/')];
        string[] one = [.. all, "id"];
        (Operation? Operation, string Method, string[] Path)[] operations =
        [
            (List, "GET", all), (Create, "POST", all), (Retrieve, "GET", one), (Update, "POST", one), (Delete, "DELETE", one),
            .. Actions.Select(action => ((Operation?)action.Value, "POST", (string[])[.. one, action.Key])),
        ];
        return operations.Where(static it => it.Operation is not null).Select(static it => Exchange.OperationNames.Of(it.Method, it.Path)!);
    }
}
