namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>Addresses of the shop, as headers and links carry them.</summary>
internal static class ShopAddress
{
    /// <summary>The address with one more query parameter, before its fragment.</summary>
    [SandboxRule("checkouts.success_url", Grade.Documented, "Who has paid comes back to successUrl, with ?sessionId=.", Page = "Checkout session reference")]
    public static string With(string address, string name, string value)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        var join = !path.Contains('?', StringComparison.Ordinal) ? "?" : path[^1] is '?' or '&' ? "" : "&";
        return $"{path}{join}{name}={Uri.EscapeDataString(value)}{fragment}";
    }

    /// <summary>In ASCII: a header takes nothing else.</summary>
    public static string Escaped(string address)
    {
        var uri = new Uri(address);
        return string.Equals(uri.IdnHost, uri.Host, StringComparison.OrdinalIgnoreCase) || uri.HostNameType == UriHostNameType.IPv6
            ? uri.AbsoluteUri
            : new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }
}
