using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using Vinr.Sdk.AspNetCore.Tests.Redis;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.DependencyInjection;

/// <summary>A container or an app may be disposed of at once, without a stop and without waiting.</summary>
public sealed class DisposalTests(RedisServer server)
{
    [Fact]
    public void A_container_is_disposed_of_whatever_was_made()
    {
        var services = Services(on => on.UseRedisInbox("127.0.0.1:1"));
        var provider = services.BuildServiceProvider();
        foreach (var service in services.Where(service => !service.ServiceType.IsGenericTypeDefinition && service.ServiceType.Assembly.GetName().Name!.StartsWith("Vinr.", StringComparison.Ordinal)))
        {
            _ = provider.GetServices(service.ServiceType).ToArray();
        }

        provider.Dispose();

        Assert.Throws<ObjectDisposedException>(provider.GetRequiredService<IVinrInbox>);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_to_Redis_ends_with_its_container(bool asynchronously)
    {
        var redis = (await server.ConnectAsync()).GetDatabase();
        var name = $"inbox-{Guid.NewGuid():N}";
        var address = await server.AddressAsync();
        var provider = Services(on => on.UseRedisInbox($"{address},name={name}")).BuildServiceProvider();
        var inbox = provider.GetRequiredService<IVinrInbox>();
        await UntilClaimed(inbox);
        Assert.Contains(name, await ClientsAsync(redis), StringComparison.Ordinal);

        if (asynchronously) await provider.DisposeAsync();
        else provider.Dispose();

        while ((await ClientsAsync(redis)).Contains(name, StringComparison.Ordinal)) await Task.Yield();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => inbox.ClaimAsync("evt_1", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.context")]
    public async Task An_app_that_is_disposed_without_a_stop_gives_back_what_still_waits()
    {
        var gate = new Gate();
        var inbox = new BreakingInbox();
        var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync).UseInbox(_ => inbox), o => (o.Background, o.BackgroundWorkers) = (true, 1));
        for (var i = 0; i < 3; i++) await app.DeliverAsync(Delivery.Earned($"evt_{i}"));
        await gate.EnteredAsync();

        app.Services.GetServices<IHostedService>().OfType<IDisposable>().ToList().ForEach(service => service.Dispose());

        for (var i = 0; i < 3; i++)
        {
            while ((await inbox.ClaimAsync($"evt_{i}", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Status != InboxStatus.Claimed) await Task.Yield();
        }

        Assert.Equal(1, gate.Runs);
        await app.DisposeAsync();
    }

    private static async Task<string> ClientsAsync(IDatabase redis) => (string)(await redis.ExecuteAsync("CLIENT", "LIST"))!;

    private static IServiceCollection Services(Action<VinrWebhookBuilder> handlers)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        handlers(services.AddVinrWebhooks(o => o.Secrets = [Delivery.Secret]).On<PointsEarned>(new Counting().Run));
        return services;
    }

    private static async Task UntilClaimed(IVinrInbox inbox)
    {
        while (true)
        {
            try
            {
                await inbox.ClaimAsync(Guid.NewGuid().ToString(), TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
                return;
            }
            catch (Exception e) when (e is RedisException or TimeoutException)
            {
                await Task.Yield();
            }
        }
    }
}
