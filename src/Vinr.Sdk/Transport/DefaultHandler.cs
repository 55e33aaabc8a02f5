namespace Vinr.Sdk.Transport;

/// <summary>The handler that a client makes for itself.</summary>
internal static class DefaultHandler
{
    /// <summary>Connections are renewed now and then, so that a change of VINR's addresses is noticed. Nothing is followed, kept or unpacked.</summary>
    /// <param name="address">The client's base address, where it has one of its own.</param>
    public static SocketsHttpHandler Create(Uri? address) => new()
    {
        // A proxy named in the environment would be given plain-text requests to this very machine, with the key in them.
        UseProxy = address is null || !Destination.IsLoopback(address),
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
