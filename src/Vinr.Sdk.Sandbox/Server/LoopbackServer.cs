using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Sandbox.Server;

/// <summary>
/// Kestrel on a port, and nothing of a host around it: no configuration from the surroundings, no console log,
/// and no hand on the process's signals, which belong to the program that the sandbox is embedded in.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    /// <summary>How long a stop waits for requests that are still being sent.</summary>
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server) => _server = server;

    /// <summary>Where this machine reaches it, wherever else it listens.</summary>
    public Uri Address
    {
        get
        {
            var address = new UriBuilder(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
            if (IPAddress.TryParse(address.Uri.DnsSafeHost, out var listens) && (listens.Equals(IPAddress.Any) || listens.Equals(IPAddress.IPv6Any)))
                address.Host = IPAddress.Loopback.ToString();
            return address.Uri;
        }
    }

    /// <param name="application">What answers.</param>
    /// <param name="address">Where to listen; loopback, unless somebody wants others to get in.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<LoopbackServer> StartAsync(
        SandboxApplication application, IPAddress address, int port, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(address, port, static listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
            return new LoopbackServer(server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var enough = new CancellationTokenSource(LongestGoodbye, TimeProvider.System);
        await _server.StopAsync(enough.Token).ConfigureAwait(false);
        _server.Dispose();
    }
}
