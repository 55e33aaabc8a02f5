using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Finds the operation for a verb and a path.</summary>
internal sealed class Router(IEnumerable<ResourceRoutes> resources)
{
    private readonly Dictionary<(string Root, string Name), ResourceRoutes> _resources = resources.ToDictionary(r => (r.Root, r.Name));

    /// <summary>The operation and the id in the path (empty on a collection).</summary>
    /// <exception cref="ApiException">404: no resource has this path. 405: it has, but not with this verb.</exception>
    public (Operation Operation, string Id) Find(string method, string[] segments)
    {
        if (segments is not [var root, var name, .. var rest]) throw ApiErrors.UnknownPath(method);
        if (!_resources.TryGetValue((root, name), out var resource))
        {
            rest = [];
            if (!_resources.TryGetValue((root, string.Join('/', segments[1..])), out resource)) throw ApiErrors.UnknownPath(method);
        }

        return rest switch
        {
            [] => (Choose(method, resource.List, resource.Create, resource.DeleteAll), string.Empty),
            [{ Length: > 0 } id] => (Choose(method, resource.Retrieve, resource.Update, resource.Delete), id),
            [{ Length: > 0 } id, var view] when resource.Views.TryGetValue(view, out var show) => (Choose(method, get: show), id),
            [{ Length: > 0 } id, var action] when resource.Actions.TryGetValue(action, out var act) => (Choose(method, post: act), id),
            _ => throw ApiErrors.UnknownPath(method),
        };
    }

    private static Operation Choose(string method, Operation? get = null, Operation? post = null, Operation? delete = null)
    {
        var chosen = method switch
        {
            "GET" => get,
            "POST" => post,
            "DELETE" => delete,
            _ => null,
        };
        if (chosen is not null) return chosen;

        var allowed = new[] { (get, "GET"), (post, "POST"), (delete, "DELETE") }.Where(verb => verb.Item1 is not null);
        throw ApiErrors.MethodNotAllowed(method, string.Join(", ", allowed.Select(verb => verb.Item2)));
    }
}
