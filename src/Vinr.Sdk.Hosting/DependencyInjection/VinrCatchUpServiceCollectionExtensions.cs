using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Brings events that were never delivered.</summary>
public static class VinrCatchUpServiceCollectionExtensions
{
    /// <summary>
    /// Adds a worker that reads VINR's events from where it was, and hands each to the same handlers through the same inbox: what was missed
    /// in an outage comes by itself, what came is a duplicate. One instance at a time does it. The checkpoint is where the inbox is; the one
    /// in memory begins anew with each start.
    /// </summary>
    /// <param name="services">The app's services, with <c>AddVinrWebhooks</c> and <c>AddVinr</c>.</param>
    /// <param name="configure">Sets how often.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddVinrWebhooks().UseEntityFramework&lt;ShopDb>().On&lt;PaymentCompleted, MarkOrderPaid>();
    /// builder.Services.AddVinrCatchUp(o => o.Every = TimeSpan.FromMinutes(5));
    /// </code>
    /// </example>
    public static IServiceCollection AddVinrCatchUp(this IServiceCollection services, Action<VinrCatchUpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new VinrCatchUpOptions();
        configure?.Invoke(options);
        options.Validate();

        services.AddEventHandling();
        if (options.Tenant is { } tenant) services.AddSingleton(new ServedTenant(tenant));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CatchUpRound>(provider, options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CatchUpWorker>());
        return services;
    }
}
