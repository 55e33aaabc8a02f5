using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>A shop at a sandbox, on whose clock it catches up when a test says so.</summary>
public abstract class OnCatchUp : IAsyncLifetime
{
    private protected LogRecorder Log { get; } = new();
    private protected List<string> Handled { get; } = [];
    private protected VinrSandbox Sandbox { get; private set; } = null!;
    private protected VinrClient Client { get; private set; } = null!;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        Client = ClientOf(Sandbox.CreateHandler());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<string> BuyAsync(string order)
    {
        var payment = await Client.Payments.CreateAsync(new() { Amount = 100, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["order"] = order } }, cancellationToken: Token);
        await foreach (var happened in Client.Events.ListAsync(cancellationToken: Token))
        {
            if (happened is PaymentCompleted completed && completed.Payment!.Id == payment.Id) return happened.Id;
        }

        throw new InvalidOperationException("There is no event.");
    }

    /// <summary>Lets time pass until an event is so old; its moment is told in whole seconds.</summary>
    private protected async Task LetAgeAsync(string id, TimeSpan age) =>
        Sandbox.Clock.Advance((await Client.Events.RetrieveAsync(id, cancellationToken: Token)).Created + age - Sandbox.Clock.UtcNow);

    /// <summary>Hands an event to the handlers as a delivery does.</summary>
    private protected async Task DeliverAsync(IHost host, string id) => Assert.Equal(
        VinrEventOutcome.Handled, await host.Services.GetRequiredService<IVinrEventDispatcher>().DispatchAsync(await Client.Events.RetrieveAsync(id, cancellationToken: Token), Token));

    // No call takes as long as the days that a test lets pass.
    private protected VinrClient ClientOf(HttpMessageHandler handler) => Sandbox.CreateClient(o => (o.HttpHandler, o.TimeProvider) = (handler, TimeProvider.System));

    /// <summary>An app on the sandbox's clock whose catch-up looks when a test says so.</summary>
    private protected async Task<IHost> StartAsync(Action<VinrCatchUpOptions>? configure = null, HttpMessageHandler? through = null, IVinrInbox? inbox = null, string? tenant = null)
    {
        var vinr = through is null ? Client : ClientOf(through);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton(Sandbox.Clock.TimeProvider);
        var webhooks = (tenant is null ? builder.Services.AddVinrWebhooks() : builder.Services.AddVinrWebhooks(tenant)).On<PaymentCompleted>((happened, _) =>
        {
            Handled.Add(happened.Id);
            return Task.CompletedTask;
        });
        if (inbox is not null) webhooks.UseInbox(_ => inbox);
        builder.Services.AddVinrCatchUp(o =>
        {
            o.Client = _ => vinr;
            configure?.Invoke(o);
        });
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(CatchUpWorker)));
        var host = builder.Build();
        await host.StartAsync(Token);
        return host;
    }

    private protected static async Task<int> LookAsync(IHost host)
    {
        var found = await host.Services.GetRequiredService<CatchUpRound>().RunAsync(Token);
        Assert.NotNull(found);
        return found.Value;
    }
}
