using System.Text.Json.Nodes;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Transport;

/// <summary>What the options of a call add to the request that was built for it.</summary>
internal static class Additions
{
    /// <summary>The path with expansions and extra parameters in its query.</summary>
    /// <exception cref="ArgumentException">An extra parameter stands in the query already.</exception>
    public static string ToQuery(string path, RequestOptions options)
    {
        if (options.Expand is not { Count: > 0 } && options.ExtraQuery is not { Count: > 0 }) return path;

        var extra = options.ExtraQuery ?? new Dictionary<string, string>();
        foreach (var name in extra.Keys) EnsureNew(name, path);
        var added = (options.Expand ?? []).Select(static name => "expand%5B%5D=" + Uri.EscapeDataString(name))
            .Concat(extra.Select(static parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
        return path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + string.Join('&', added);
    }

    /// <summary>The body with extra fields, in place of those of the same name.</summary>
    /// <exception cref="ArgumentException">The request has no body to add them to, or one of them is no JSON.</exception>
    public static RequestBody ToBody(HttpRequestMessage request, IReadOnlyDictionary<string, JsonNode?> fields)
    {
        if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete)
        {
            throw new ArgumentException($"RequestOptions.ExtraFields go into a body, and a {request.Method} has none. RequestOptions.ExtraQuery adds to the query.", "RequestOptions.ExtraFields");
        }

        return new(FreeJson.Over(request.Content is RequestBody body ? body.Bytes : default, fields));
    }

    private static void EnsureNew(string name, string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return;

        foreach (var parameter in path[(query + 1)..].Split('&'))
        {
            if (Uri.UnescapeDataString(parameter.Split('=')[0]) != name) continue;
            throw new ArgumentException($"RequestOptions.ExtraQuery has {name}, which the request has already; set it there.", "RequestOptions.ExtraQuery");
        }
    }
}
