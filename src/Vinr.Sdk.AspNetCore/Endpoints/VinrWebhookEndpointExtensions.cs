using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore;

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

        return endpoints.MapPost(pattern, static http => http.RequestServices.GetRequiredService<WebhookReceiver>().ReceiveAsync(http))
            .WithDisplayName("VINR webhooks")
            .AllowAnonymous();
    }
}
