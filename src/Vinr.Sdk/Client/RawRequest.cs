using System.Text.Json.Nodes;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A request that this version has no member for. Its path comes from the caller, and must not lead out of VINR's API.</summary>
internal static class RawRequest
{
    /// <exception cref="ArgumentException">The path leads elsewhere, or the verb takes no body.</exception>
    public static HttpRequestMessage Build(HttpMethod method, string path, JsonNode? body)
    {
        EnsureBelow(path);
        if (body is not null && (method == HttpMethod.Get || method == HttpMethod.Delete)) throw new ArgumentException($"A {method} has no body.", nameof(body));

        return new HttpRequestMessage(method, new Uri(IsBesideVersion(path) ? path : "/" + path, UriKind.Relative))
        {
            Content = body is null ? null : new RequestBody(FreeJson.Bytes(body)),
        };
    }

    public static bool IsBesideVersion(string path) => path.StartsWith('/');

    private static void EnsureBelow(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Any(static character => character is <= ' ' or '\u007f' or '\\' or '#')) throw Bad("has white space, a control character, a back slash or a #: escape it");

        var place = Uri.UnescapeDataString(path.Split('?')[0]);
        if (place.Trim('/').Length == 0) throw Bad("names nothing");
        if (place.Contains("//", StringComparison.Ordinal) || place.Contains('\\', StringComparison.Ordinal)) throw Bad("has two slashes in a row or a back slash, escaped or not");

        var segments = place.Split('/');
        if (segments[0].Contains(':', StringComparison.Ordinal)) throw Bad("is an address; the host comes from the client's options");
        if (segments.Any(static segment => segment is "." or "..")) throw Bad("has \".\" or \"..\" in it, escaped or not, which mean another place");
    }

    private static ArgumentException Bad(string problem) =>
        new($"The path {problem}. Below the base address it is like \"payment-links\", beside /v1 like \"/checkout/session\".", "path");
}
