using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.Benchmarks.Inboxes;

/// <summary>An app over a database, which handles events in either way.</summary>
internal sealed class InboxApp(IHost host, int atOnce) : IAsyncDisposable
{
    private readonly HandWrittenInbox _byHand = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    private IVinrEventDispatcher Dispatcher { get; } = host.Services.GetRequiredService<IVinrEventDispatcher>();

    private IVinrEventStore Store { get; } = (IVinrEventStore)host.Services.GetRequiredService<IVinrInbox>();

    public static async Task<InboxApp> StartAsync(Action<DbContextOptionsBuilder> database, int atOnce)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<BenchDb>(database);
        builder.Services.AddVinrWebhooks(o => o.StoreFirst = true)
            .UseEntityFramework<BenchDb>(o => o.Workers = atOnce)
            .On<PointsEarned>((earned, context, token) => Handler.HandleAsync(context.Services.GetRequiredService<BenchDb>(), earned.Id, token));
        var host = builder.Build();
        await using (var scope = host.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<BenchDb>().Database.EnsureCreatedAsync();
        await host.StartAsync();
        return new(host, atOnce);
    }

    public Task DispatchByHandAsync(VinrEvent[] events) => EachAsync(events, happened => _byHand.DispatchAsync(happened.Id));

    public Task DispatchAsync(VinrEvent[] events) => EachAsync(events, happened => Dispatcher.DispatchAsync(happened));

    public async Task StoreByHandAsync(VinrEvent[] events)
    {
        await EachAsync(events, happened => _byHand.StoreAsync(happened.Id, Body(happened)));
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (await _byHand.WorkAsync())
            {
            }
        })));
    }

    public async Task StoreAsync(VinrEvent[] events)
    {
        await EachAsync(events, happened => Store.StoreAsync(new(happened.Id, happened, Body(happened))));
        while (await CountAsync(db => db.Set<VinrInboxMessage>().Where(row => row.State != VinrInboxState.Done)) > 0) await Task.Delay(2);
    }

    /// <summary>Empties the tables.</summary>
    /// <returns>How many effects there were.</returns>
    public async Task<int> ResetAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
        await db.Set<VinrInboxMessage>().ExecuteDeleteAsync();
        await db.Set<HandWrittenRow>().ExecuteDeleteAsync();
        return await db.Effects.ExecuteDeleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private async Task<int> CountAsync<T>(Func<BenchDb, IQueryable<T>> which)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await which(scope.ServiceProvider.GetRequiredService<BenchDb>()).CountAsync();
    }

    private Task EachAsync(VinrEvent[] events, Func<VinrEvent, Task> handle) =>
        Parallel.ForEachAsync(events, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (happened, _) => await handle(happened));

    private static byte[] Body(VinrEvent happened) => Encoding.UTF8.GetBytes(EventOf.Json(happened.Id));
}
