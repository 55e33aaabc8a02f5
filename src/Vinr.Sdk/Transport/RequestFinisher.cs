using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>Completes what Refit built with what belongs to every operation: the host, expansions, the caller's headers, a body.</summary>
internal static class RequestFinisher
{
    public static void Finish(HttpRequestMessage request, RequestOptions? options, ClientSettings settings)
    {
        var path = request.RequestUri!.OriginalString;
        if (options?.Expand is { Count: > 0 } expand) path = WithExpansions(path, expand);
        request.RequestUri = new Uri(settings.BaseAddress, path);

        // Whatever has no body gets an empty one, GET and DELETE too. It tells whether the request has left; and a request without
        // any is repeated by the platform's sockets on their own, up to three times for each attempt and without a word: twelve
        // requests for one call, and a deletion that succeeded would end in a 404.
        request.Content ??= new RequestBody([]);

        if (options?.Headers is null) return;
        foreach (var (name, value) in options.Headers) request.Headers.TryAddWithoutValidation(name, value);
    }

    private static string WithExpansions(string path, IReadOnlyList<string> expand)
    {
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return path + separator + string.Join('&', expand.Select(name => "expand%5B%5D=" + Uri.EscapeDataString(name)));
    }
}
