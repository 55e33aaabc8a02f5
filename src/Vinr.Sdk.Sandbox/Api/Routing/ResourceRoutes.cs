namespace Vinr.Sdk.Sandbox.Api.Routing;

/// <summary>
/// The operations of one resource; the ones it does not have are null. A name of several segments (<c>loyalty/analytics/summary</c>)
/// is that of a resource without ids.
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
}
