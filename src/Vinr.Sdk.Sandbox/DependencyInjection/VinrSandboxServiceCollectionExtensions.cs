using Vinr.Sdk;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Sandbox.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives an app in development a VINR of its own.</summary>
public static class VinrSandboxServiceCollectionExtensions
{
    /// <summary>
    /// Starts a <see cref="VinrSandbox"/> with the app, before it serves, and has every client of <c>AddVinr</c> and <c>AddKeyedVinr</c>
    /// talk to it, whatever key and address they are configured with. The sandbox can be asked for as a service once the app runs. Its
    /// clock runs with the machine's.
    /// </summary>
    /// <param name="services">The app's services, before or after <c>AddVinr</c>.</param>
    /// <param name="configure">Changes the options: <c>o => o.Scenario = Scenarios.CoffeeShop</c>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">The key in the options is not one for a sandbox.</exception>
    /// <exception cref="InvalidOperationException">It has been called before; or, when the app starts, the app runs in production.</exception>
    /// <example><code>if (builder.Environment.IsDevelopment()) builder.Services.AddVinrSandbox();</code></example>
    public static IServiceCollection AddVinrSandbox(this IServiceCollection services, Action<VinrSandboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(static service => service.ServiceType == typeof(AppSandbox)))
            throw new InvalidOperationException("AddVinrSandbox has been called before, and an app has one sandbox: call it once.");

        var options = new VinrSandboxOptions { ClockRuns = true };
        configure?.Invoke(options);
        options.SecretKey ??= SandboxSecrets.NewKey();
        SandboxSecrets.CheckKey(options.SecretKey);
        var sandbox = new AppSandbox(options);
        services.AddSingleton(sandbox);
        services.AddSingleton(static provider => provider.GetRequiredService<AppSandbox>().Running);
        services.AddHostedService<AppSandboxService>();
        services.PostConfigureAll<VinrClientOptions>(client =>
        {
            client.SecretKey = options.SecretKey;
            client.BaseAddress = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", options.Port == 0 ? -1 : options.Port, "v1").Uri;
            client.HttpHandler = new AppSandboxHandler(sandbox);
        });
        return services;
    }
}
