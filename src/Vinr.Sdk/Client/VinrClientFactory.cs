using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Puts a client's parts into the services, and the client together from them.</summary>
internal static class VinrClientFactory
{
    private const string ResiliencePackage = "Microsoft.Extensions.Http.Resilience";

    public static IHttpClientBuilder Register(IServiceCollection services, string name)
    {
        services.AddOptions<VinrClientOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VinrClientOptions>, OptionsCheck>());
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(provider => new Door(provider, name));

        return services.AddHttpClient(HttpName(name))
            .ConfigureHttpClient(Registered)
            .ConfigurePrimaryHttpMessageHandler(provider => OptionsOf(provider, name) is { HttpHandler: { } handler }
                ? new BorrowedHandler(handler)
                : DefaultHandler.Create(OptionsOf(provider, name).BaseAddress))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // the default handler renews its connections itself
            .RemoveAllLoggers() // they cost more than the call; AddDefaultLogger() on the builder brings them back
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) =>
            {
                // What the app adds to all its clients has run before this, what it adds to ours runs after it.
                for (var i = handlers.Count - 1; i >= 0; i--)
                {
                    if (handlers[i].GetType().Assembly.GetName().Name == ResiliencePackage) handlers.RemoveAt(i);
                }
            });
    }

    public static VinrClient Create(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name);
        var handlers = new FactoryHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), HttpName(name));
        var loggers = options.LoggerFactory ?? provider.GetService<ILoggerFactory>();
        return new(new VinrTransport(OptionsValidator.Validate(options), handlers, disposeBottom: false, loggers));
    }

    private static VinrClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<VinrClientOptions>>().Get(name);

    private static string HttpName(string name) => name == Options.DefaultName ? "Vinr" : "Vinr:" + name;

    // What the app does to all its clients stands before this mark, what it does to ours behind it.
    private static void Registered(HttpClient client)
    {
    }

    private static bool IsMark(Action<HttpClient> action) => action.Method == ((Action<HttpClient>)Registered).Method;

    /// <summary>Runs the checks of the constructor when an app starts.</summary>
    private sealed class OptionsCheck(IOptionsMonitor<HttpClientFactoryOptions> http) : IValidateOptions<VinrClientOptions>
    {
        public ValidateOptionsResult Validate(string? name, VinrClientOptions options)
        {
            var actions = http.Get(HttpName(name ?? Options.DefaultName)).HttpClientActions.SkipWhile(static action => !IsMark(action));
            if (HttpClientChanges.Of(actions) is { } changed)
            {
                return ValidateOptionsResult.Fail(
                    $"ConfigureHttpClient on the builder that AddVinr returns sets {changed}, which would have no effect, since calls do not go through an HttpClient. Set addresses and time limits in VinrClientOptions and headers in RequestOptions, or add a handler (AddHttpMessageHandler).");
            }

            try
            {
                OptionsValidator.Validate(options);
                return ValidateOptionsResult.Success;
            }
            catch (ArgumentException e)
            {
                return ValidateOptionsResult.Fail(e.Message);
            }
        }
    }

    /// <summary>Puts a last look at each request before what sends, behind all handlers of a client, whoever added them and when.</summary>
    private sealed class Door(IServiceProvider provider, string name) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            if (builder.Name == HttpName(name)) builder.PrimaryHandler = DoorHandler.Before(builder.PrimaryHandler, OptionsValidator.Validate(OptionsOf(provider, name)));
        };
    }

    /// <summary>Keeps a handler that belongs to somebody else from being disposed with ours.</summary>
    private sealed class BorrowedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
