using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vinr.Sdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="VinrClient"/> in an app's services, as a singleton whose connections <c>IHttpClientFactory</c> looks after.</summary>
public static class VinrServiceCollectionExtensions
{
    /// <summary>Registers the app's <see cref="VinrClient"/>.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options, at least <see cref="VinrClientOptions.SecretKey"/>.</param>
    /// <returns>
    /// The builder of the client's HTTP pipeline, to add handlers of your own. They see every attempt, with the idempotency key on it.
    /// <c>ConfigureHttpClient</c> on it is refused when the app starts: calls do not go through an <see cref="HttpClient"/>.
    /// </returns>
    /// <remarks>
    /// The options are checked when the app starts. Resilience handlers that the app adds to all its HTTP clients
    /// (<c>ConfigureHttpClientDefaults(b => b.AddStandardResilienceHandler())</c>) are left out of this one, which retries by itself:
    /// the two would multiply. Add one to the returned builder if you want it all the same.
    /// </remarks>
    /// <exception cref="OptionsValidationException">At the start of the app, or when the client is first resolved: a setting is bad.</exception>
    /// <example><code>builder.Services.AddVinr(o => o.SecretKey = builder.Configuration["VINR_SECRET_KEY"]);</code></example>
    public static IHttpClientBuilder AddVinr(this IServiceCollection services, Action<VinrClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        services.TryAddSingleton(provider => VinrClientFactory.Create(provider, Options.Options.DefaultName));
        return VinrClientFactory.Register(services, Options.Options.DefaultName);
    }

    /// <summary>Registers the app's <see cref="VinrClient"/> with settings from configuration.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">A section whose keys are the names of <see cref="VinrClientOptions"/>, such as <c>SecretKey</c> or <c>MaxRetries</c>. An unknown name or an unreadable value is an error. Without <c>SecretKey</c> the environment variable <c>VINR_SECRET_KEY</c> is read.</param>
    /// <returns>The builder of the client's HTTP pipeline.</returns>
    /// <exception cref="OptionsValidationException">At the start of the app, or when the client is first resolved: a setting is bad.</exception>
    /// <example><code>builder.Services.AddVinr(builder.Configuration.GetSection("Vinr"));</code></example>
    public static IHttpClientBuilder AddVinr(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = services.AddVinr(options => ConfigurationReader.Apply(configuration, options));

        // Last, so that code that sets the key goes before the environment. Not for keyed clients: they would share one account's key.
        services.PostConfigure<VinrClientOptions>(static options =>
        {
            if (string.IsNullOrWhiteSpace(options.SecretKey)) options.SecretKey = Environment.GetEnvironmentVariable(VinrClient.SecretKeyVariable);
        });
        return builder;
    }

    /// <summary>Registers one of several clients, to be asked for with <c>[FromKeyedServices("eu")] VinrClient</c>.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="serviceKey">The client's key among the services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of this client's HTTP pipeline.</returns>
    /// <exception cref="OptionsValidationException">At the start of the app, or when the client is first resolved: a setting is bad.</exception>
    /// <example><code>builder.Services.AddKeyedVinr("eu", o => o.SecretKey = euKey);</code></example>
    public static IHttpClientBuilder AddKeyedVinr(this IServiceCollection services, string serviceKey, Action<VinrClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(serviceKey, configure);
        services.TryAddKeyedSingleton(serviceKey, (provider, _) => VinrClientFactory.Create(provider, serviceKey));
        return VinrClientFactory.Register(services, serviceKey);
    }

    /// <summary>Registers one of several clients with settings from configuration.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="serviceKey">The client's key among the services.</param>
    /// <param name="configuration">A section whose keys are the names of <see cref="VinrClientOptions"/>.</param>
    /// <returns>The builder of this client's HTTP pipeline.</returns>
    /// <exception cref="OptionsValidationException">At the start of the app, or when the client is first resolved: a setting is bad.</exception>
    public static IHttpClientBuilder AddKeyedVinr(this IServiceCollection services, string serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddKeyedVinr(serviceKey, options => ConfigurationReader.Apply(configuration, options));
    }
}
