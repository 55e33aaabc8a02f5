using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Vinr.Sdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients for keys that are known only at run time.</summary>
public static class VinrClientFactoryExtensions
{
    /// <summary>Registers an <see cref="IVinrClientFactory"/>.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddVinrClientFactory();
    /// // in a handler of a webhook of several tenants:
    /// var vinr = clients.Get(await keys.OfAsync(context.Tenant));
    /// </code>
    /// </example>
    public static IServiceCollection AddVinrClientFactory(this IServiceCollection services, Action<VinrClientFactoryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new VinrClientFactoryOptions();
        configure?.Invoke(options);
        if (options.CacheSize < 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(options.CacheSize)} is {options.CacheSize}; it must be at least 1."), nameof(options.CacheSize));
        services.TryAddSingleton<IVinrClientFactory>(provider => new ClientsByKey(options, provider.GetService<ILoggerFactory>()));
        return services;
    }
}
