using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Vinr.Sdk.Sandbox;

namespace CheckoutWeb;

/// <summary>Has the sandbox deliver its events to the shop, over the network as VINR does, once the shop knows its own address.</summary>
/// <param name="services">Asked late: the sandbox runs once the app has started.</param>
/// <param name="server">Knows the address.</param>
internal sealed class SandboxDeliveries(IServiceProvider services, IServer server) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = new UriBuilder(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First())
        {
            Path = CheckoutApp.WebhookPath,
        };
        if (address.Host is "+" or "*" or "0.0.0.0" or "[::]") address.Host = "127.0.0.1";
        services.GetRequiredService<VinrSandbox>().Webhooks.SendTo(address.Uri);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
