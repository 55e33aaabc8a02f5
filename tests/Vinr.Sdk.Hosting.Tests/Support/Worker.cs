using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Vinr.Sdk.Hosting.Tests.Support;

/// <summary>A generic host, on a clock that stands still.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly IHost _host;

    private Worker(IHost host, FakeTimeProvider clock, LogRecorder log) => (_host, Clock, Log) = (host, clock, log);

    public FakeTimeProvider Clock { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => _host.Services;

    public IVinrEventDispatcher Dispatcher => Services.GetRequiredService<IVinrEventDispatcher>();

    public IVinrWebhookReceiver Receiver => Services.GetRequiredService<IVinrWebhookReceiver>();

    public static async Task<Worker> StartAsync(Action<HostApplicationBuilder> add, bool receives = false)
    {
        var (clock, log) = (new FakeTimeProvider(Deliveries.Now), new LogRecorder());
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.ConfigureAll<VinrWebhookReceiverOptions>(o => o.TimeProvider = clock);
        add(builder);
        var host = builder.Build();
        if (receives) host.Services.GetRequiredService<IVinrWebhookReceiver>().ExpectDeliveries();
        await host.StartAsync();
        return new(host, clock, log);
    }

    /// <summary>A host whose receiver has the secret of the tests.</summary>
    public static Task<Worker> ReceivingAsync(Action<VinrWebhookBuilder> on, Action<VinrWebhookReceiverOptions>? configure = null) =>
        StartAsync(builder => on(builder.Services.AddVinrWebhooks(o =>
        {
            o.Secrets = [Deliveries.Secret];
            configure?.Invoke(o);
        })));

    public Task<DeliveryAnswer> DeliverAsync(VinrDelivery delivery) => Receiver.ReceiveAsync(delivery);

    public async Task<int> DeliverAsync(string id = "evt_1", string secret = Deliveries.Secret, string? tenant = null) =>
        (await DeliverAsync(Deliveries.Signed(Deliveries.Json(id), secret, tenant, Clock.GetUtcNow()))).StatusCode;

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        else _host.Dispose();
    }
}
