namespace Vinr.Sdk.Transport;

/// <summary>The handler that a client makes for itself.</summary>
internal static class DefaultHandler
{
    /// <summary>Connections are renewed now and then, so that a change of VINR's addresses is noticed. Nothing is followed, kept or unpacked.</summary>
    public static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
