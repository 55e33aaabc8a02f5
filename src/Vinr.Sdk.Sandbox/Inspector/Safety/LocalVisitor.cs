using System.Net;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Whether a request comes from a browser on this machine that means this machine.</summary>
internal static class LocalVisitor
{
    public static bool Is(HttpContext context) => IsNear(context.Connection.RemoteIpAddress) && IsLoopback(context.Request.Host);

    /// <summary>A sandbox may listen for others too, who know its key. The pages ask for none. In memory there is no address.</summary>
    private static bool IsNear(IPAddress? peer) => peer is null || IPAddress.IsLoopback(peer);

    /// <summary>
    /// A site elsewhere can let its own name point here (DNS rebinding), and would then read the page, key included, as its own; but
    /// it cannot make the browser send another name.
    /// </summary>
    private static bool IsLoopback(HostString host)
    {
        var name = host.Host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
