using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>
/// The address that a request line carries, split before it is unescaped: an id is one segment whatever it contains,
/// so <c>/v1/customers/a%2Fb</c> asks for the customer <c>a/b</c>.
/// </summary>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Of(HttpContext context)
    {
        var target = WithoutAuthority(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0
            ? new RequestTarget(target, string.Empty)
            : new RequestTarget(target[..question], target[question..]);
    }

    /// <summary>The unescaped segments: <c>/v1/rewards/rwd_1</c> gives <c>v1</c>, <c>rewards</c>, <c>rwd_1</c>.</summary>
    public string[] Segments()
    {
        if (!Path.StartsWith('/')) return [];

        var segments = Path[1..].Split('/');
        for (var i = 0; i < segments.Length; i++) segments[i] = Uri.UnescapeDataString(segments[i]);
        return segments;
    }

    /// <summary>A request line may hold a whole address (<c>GET http://host/v1/… HTTP/1.1</c>).</summary>
    private static string WithoutAuthority(string target)
    {
        if (target.StartsWith('/')) return target;

        return Uri.TryCreate(target, UriKind.Absolute, out var address) ? address.PathAndQuery : target;
    }
}
