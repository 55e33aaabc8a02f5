using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore.Tests.Support;

/// <summary>An app with a receiver, on a loopback port and a clock that stands still.</summary>
internal sealed class WebhookApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookApp(WebApplication app, FakeTimeProvider clock, LogRecorder log)
    {
        (_app, Clock, Log) = (app, clock, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/") };
    }

    public FakeTimeProvider Clock { get; }

    public LogRecorder Log { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<WebhookApp> StartAsync(
        Action<VinrWebhookBuilder> handlers, Action<VinrWebhookReceiverOptions>? configure = null, Action<WebApplicationBuilder>? build = null, FakeTimeProvider? clock = null,
        Action<WebApplication>? use = null, string environment = "Production")
    {
        clock ??= new FakeTimeProvider(Delivery.Now);
        var log = new LogRecorder();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        build?.Invoke(builder);
        handlers(builder.Services.AddVinrWebhooks(options =>
        {
            options.Secrets = [Delivery.Secret];
            options.TimeProvider = clock;
            configure?.Invoke(options);
        }));
        var app = builder.Build();
        use?.Invoke(app);
        app.MapVinrWebhooks("/webhooks/vinr");
        await app.StartAsync();
        return new(app, clock, log);
    }

    public async Task<HttpStatusCode> DeliverAsync(string json) => (await SendAsync(Delivery.Signed(json, Clock.GetUtcNow()))).StatusCode;

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request);

    /// <summary>Shuts down as a host does, waiting for what runs.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
