using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Vinr.Sdk.Hosting;

/// <summary>Adds what verifies deliveries and handles events, wherever they come from. Nothing here knows ASP.NET Core.</summary>
internal static class EventHandlingServices
{
    public static IServiceCollection AddEventHandling(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IVinrInbox, MemoryInbox>();
        services.TryAddSingleton<ReceiverNames>();
        services.TryAddSingleton<ReceiverOptions>();
        services.TryAddSingleton<IVinrReceivers>(provider => provider.GetRequiredService<ReceiverOptions>());
        services.TryAddSingleton<Subscriptions>();
        services.TryAddSingleton<KnownTenants>();
        services.TryAddSingleton<BackgroundQueue>();
        services.TryAddSingleton<BackgroundRetry>();
        services.TryAddSingleton<WebhookMetrics>();
        services.TryAddSingleton<HandlerLifetime>();
        services.TryAddSingleton<EventOrder>();
        services.TryAddSingleton<HandlerRunner>();
        services.TryAddSingleton<IVinrEventRunner, TakenEventRunner>();
        services.TryAddSingleton<EventDispatcher>();
        services.TryAddSingleton<IVinrEventDispatcher>(provider => provider.GetRequiredService<EventDispatcher>());
        services.TryAddSingleton<ReceiverDirectory>();
        services.TryAddSingleton<IVinrWebhookReceiver, WebhookReceiver>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HandlerLifetime>(provider => provider.GetRequiredService<HandlerLifetime>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BackgroundWorkers>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxStart>());
        return services;
    }
}
