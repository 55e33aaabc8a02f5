using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what receives VINR's webhooks to an app's services.</summary>
public static class VinrWebhookServiceCollectionExtensions
{
    /// <summary>
    /// Adds the receiver of VINR's webhooks, in any host. In ASP.NET Core <c>app.MapVinrWebhooks(…)</c> gives it an address; a worker hands events
    /// to <see cref="IVinrEventDispatcher"/>, a function deliveries to <see cref="IVinrWebhookReceiver"/>.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options. Secrets may come from the configuration instead: <c>Vinr:WebhookSecret</c>, <c>Vinr:WebhookSecrets</c> or <c>VINR_WEBHOOK_SECRET</c>.</param>
    /// <returns>A builder, to say which handlers are for which events.</returns>
    /// <remarks>
    /// The options are checked when the app starts, and that there is a secret if deliveries are to come. Leases, waits and the inbox in memory go by the app's <see cref="TimeProvider"/>
    /// service if it has one; <c>TimeProvider</c> of the options is the clock of signatures alone.
    /// </remarks>
    /// <exception cref="OptionsValidationException">At the start of the app: a setting is bad, or there is no secret.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddVinrWebhooks()
    ///     .On&lt;PointsEarned, NotifyMember>()
    ///     .On&lt;TierChanged>((changed, token) => perks.UnlockAsync(changed.AccountId, token));
    /// </code>
    /// </example>
    public static VinrWebhookBuilder AddVinrWebhooks(this IServiceCollection services, Action<VinrWebhookReceiverOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddReceiver(name: null, configure);
    }

    /// <summary>
    /// Adds a receiver with a name: one of several tenants, each with options and handlers of its own. Its deliveries come to an address that
    /// names it, <c>app.MapVinrWebhooks("/webhooks/vinr/{tenant}")</c>; its events are apart from all others in the inbox.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="name">The tenant.</param>
    /// <param name="configure">Sets the options. Secrets may come from the configuration instead: <c>Vinr:Tenants:{name}:WebhookSecret</c> or <c>…:WebhookSecrets</c>.</param>
    /// <returns>A builder, to say which handlers are for which of its events. What it says of the inbox is said for all receivers.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="OptionsValidationException">At the start of the app: a setting is bad, or there is no secret.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddVinrWebhooks("eu", o => o.Secrets = [euSecret]).On&lt;PointsEarned, NotifyMember>();
    /// builder.Services.AddVinrWebhooks("us", o => o.Secrets = [usSecret]).On&lt;PointsEarned, NotifyMember>();
    /// </code>
    /// </example>
    public static VinrWebhookBuilder AddVinrWebhooks(this IServiceCollection services, string name, Action<VinrWebhookReceiverOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        services.AddSingleton(new NamedReceiver(name));
        return services.AddReceiver(name, configure);
    }

    private static VinrWebhookBuilder AddReceiver(this IServiceCollection services, string? name, Action<VinrWebhookReceiverOptions>? configure)
    {
        var options = services.AddOptions<VinrWebhookReceiverOptions>(name).ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<VinrWebhookReceiverOptions>, SecretsFromConfiguration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VinrWebhookReceiverOptions>, ReceiverOptionsCheck>());
        services.AddEventHandling();
        return new(services, name);
    }
}
