using System.Net;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Inspector.Safety;

/// <summary>
/// Whether a browser that sends this <c>Host</c> means the machine it runs on. A site elsewhere can let its own name point here
/// (DNS rebinding), and would then read the page, key included, as its own; but it cannot make the browser send another name.
/// </summary>
internal static class LoopbackHost
{
    public static bool Is(HostString host)
    {
        var name = host.Host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
