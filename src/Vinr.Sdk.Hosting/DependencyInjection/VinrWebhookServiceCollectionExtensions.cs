using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what receives VINR's webhooks to an app's services.</summary>
public static class VinrWebhookServiceCollectionExtensions
{
    /// <summary>Adds the receiver of VINR's webhooks. <c>app.MapVinrWebhooks(…)</c> gives it an address.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options. Secrets may come from the configuration instead: <c>Vinr:WebhookSecret</c>, <c>Vinr:WebhookSecrets</c> or <c>VINR_WEBHOOK_SECRET</c>.</param>
    /// <returns>A builder, to say which handlers are for which events.</returns>
    /// <remarks>
    /// The options are checked when the app starts. Leases, waits and the inbox in memory go by the app's <see cref="TimeProvider"/>
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
        services.AddOptions<VinrWebhookReceiverOptions>().ValidateOnStart();
        if (configure is not null) services.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<VinrWebhookReceiverOptions>, SecretsFromConfiguration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VinrWebhookReceiverOptions>, ReceiverOptionsCheck>());
        services.AddEventHandling();
        return new(services);
    }
}
