using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore;
using Vinr.Sdk.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives the receiver of VINR's webhooks an address.</summary>
public static class VinrWebhookEndpointExtensions
{
    private const string TenantParameter = "tenant";

    /// <summary>
    /// Receives VINR's webhooks at an address. The signature is what lets a delivery in, so the address is open to everyone, also in an
    /// app that otherwise asks for a login.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">
    /// The address, which is to be given to VINR as a webhook endpoint: <c>/webhooks/vinr</c>. With <c>{tenant}</c> in it, it is that of all tenants:
    /// of receivers with a name, and of those that are looked up.
    /// </param>
    /// <returns>The endpoint, for conventions such as rate limiting.</returns>
    /// <exception cref="InvalidOperationException"><c>AddVinrWebhooks</c> was not called; or the address names tenants, and none is known.</exception>
    /// <example><code>app.MapVinrWebhooks("/webhooks/vinr");</code></example>
    public static IEndpointConventionBuilder MapVinrWebhooks(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        var receiver = Receiver(endpoints, pattern);
        var parsed = RoutePatternFactory.Parse(pattern);
        if (parsed.GetParameter(TenantParameter) is null)
        {
            receiver.ExpectDeliveries();
            return Map(endpoints, pattern, new(receiver, static _ => null));
        }

        receiver.ExpectDeliveriesOfTenants();
        return Map(endpoints, pattern, new(receiver, static http => http.GetRouteValue(TenantParameter) as string ?? ""));
    }

    /// <summary>Receives VINR's webhooks for one receiver with a name, at an address of its own.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="tenant">The name that <c>AddVinrWebhooks</c> was given.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="InvalidOperationException">There is no receiver of this name.</exception>
    /// <example><code>app.MapVinrWebhooks("/webhooks/vinr-eu", "eu");</code></example>
    public static IEndpointConventionBuilder MapVinrWebhooks(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string tenant)
    {
        var receiver = Receiver(endpoints, pattern);
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        receiver.ExpectDeliveries(tenant);
        return Map(endpoints, pattern, new(receiver, _ => tenant));
    }

    private static IVinrWebhookReceiver Receiver(IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        return endpoints.ServiceProvider.GetService<IVinrWebhookReceiver>()
            ?? throw new InvalidOperationException("Call builder.Services.AddVinrWebhooks(…) before app.MapVinrWebhooks(…).");
    }

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, WebhookHandler handler) =>
        endpoints.MapPost(pattern, handler.HandleAsync).WithDisplayName("VINR webhooks").AllowAnonymous();
}
