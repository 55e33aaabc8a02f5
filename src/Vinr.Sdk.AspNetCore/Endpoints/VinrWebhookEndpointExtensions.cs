using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vinr.Sdk.AspNetCore;
using Vinr.Sdk.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives the receiver of VINR's webhooks an address.</summary>
public static class VinrWebhookEndpointExtensions
{
    /// <summary>
    /// Receives VINR's webhooks at an address. The signature is what lets a delivery in, so the address is open to everyone, also in an
    /// app that otherwise asks for a login.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">The address, which is to be given to VINR as a webhook endpoint: <c>/webhooks/vinr</c>.</param>
    /// <returns>The endpoint, for conventions such as rate limiting.</returns>
    /// <exception cref="InvalidOperationException"><c>AddVinrWebhooks</c> was not called.</exception>
    /// <example><code>app.MapVinrWebhooks("/webhooks/vinr");</code></example>
    public static IEndpointConventionBuilder MapVinrWebhooks(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(IVinrEventDispatcher)) != true)
        {
            throw new InvalidOperationException("Call builder.Services.AddVinrWebhooks(…) before app.MapVinrWebhooks(…).");
        }

        // Made with the first delivery: the options are checked when the app starts, which is after this.
        var receiver = new Lazy<WebhookReceiver>(() => Receiver(endpoints.ServiceProvider));
        return endpoints.MapPost(pattern, http => receiver.Value.ReceiveAsync(http))
            .WithDisplayName("VINR webhooks")
            .AllowAnonymous();
    }

    private static WebhookReceiver Receiver(IServiceProvider services) => new(
        services.GetRequiredService<EventDispatcher>(),
        services.GetRequiredService<IOptions<VinrWebhookReceiverOptions>>(),
        services.GetRequiredService<WebhookMetrics>(),
        services.GetRequiredService<ILogger<EventDispatcher>>());
}
