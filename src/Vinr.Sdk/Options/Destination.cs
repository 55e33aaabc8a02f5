using System.Net;

namespace Vinr.Sdk;

/// <summary>
/// Where the requests of a client go. Scheme, host and port come from its options alone: whatever a path holds, it stands behind
/// them, and an address that points elsewhere gets no key.
/// </summary>
internal sealed class Destination
{
    private const string Version = "/v1";

    private readonly string _prefix;
    private readonly string _besideVersion;

    /// <param name="address">The base address, with or without slashes at its end.</param>
    public Destination(Uri address)
    {
        _prefix = new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/')).AbsoluteUri.TrimEnd('/');
        if (address.HostNameType == UriHostNameType.IPv6) _prefix = WithZone(_prefix, address);
        BaseAddress = new Uri(_prefix);
        _besideVersion = BaseAddress.AbsolutePath.EndsWith(Version, StringComparison.OrdinalIgnoreCase) ? _prefix[..^Version.Length] : _prefix;
    }

    /// <summary>The base address as it is used, parsed from the very text that requests begin with.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Whether an address is this machine's.</summary>
    // By the name that is looked up. Uri.IsLoopback does not know all of 127.0.0.0/8 in IPv6's clothes.
    public static bool IsLoopback(Uri address)
    {
        if (!IPAddress.TryParse(address.IdnHost, out var ip)) return string.Equals(address.IdnHost, "localhost", StringComparison.OrdinalIgnoreCase);
        return IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip);
    }

    /// <summary>The address of a path below the base address.</summary>
    /// <param name="path">Begins with a slash; its query included.</param>
    /// <param name="besideVersion">Whether the path lies beside <c>/v1</c> instead; what stands before that, for a gateway, is kept.</param>
    // Put together as text: resolved against the base, "//elsewhere/v1" would be another host.
    public Uri Of(string path, bool besideVersion = false) =>
        path.StartsWith('/') ? new((besideVersion ? _besideVersion : _prefix) + path) : throw new ArgumentException("A path begins with a slash.", nameof(path));

    /// <exception cref="MisdirectedRequestException">The address is of another scheme, host or port.</exception>
    public void Ensure(Uri? address)
    {
        if (address is { IsAbsoluteUri: true }
            && address.Port == BaseAddress.Port
            && string.Equals(address.Scheme, BaseAddress.Scheme, StringComparison.Ordinal)
            && string.Equals(address.IdnHost, BaseAddress.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        throw new MisdirectedRequestException(Shown(address), Shown(BaseAddress));
    }

    // The platform leaves the zone of a link-local address out of every text that it makes of it; without it nobody can be reached.
    private static string WithZone(string prefix, Uri address)
    {
        var host = prefix.IndexOf('[', StringComparison.Ordinal);
        return string.Concat(prefix.AsSpan(0, host + 1), address.IdnHost, prefix.AsSpan(prefix.IndexOf(']', StringComparison.Ordinal)));
    }

    private static string Shown(Uri? address) =>
        address is { IsAbsoluteUri: true } ? FormattableString.Invariant($"{address.Scheme}://{address.IdnHost}:{address.Port}") : "nowhere";
}

/// <summary>Inner signal that a request was about to go where the options do not say. It was not sent.</summary>
internal sealed class MisdirectedRequestException(string address, string destination)
    : Exception($"The request was held back: it would go to {address} with the key, and the client's address is {destination}. A handler may change what is asked, not whom; set BaseAddress for that.");
