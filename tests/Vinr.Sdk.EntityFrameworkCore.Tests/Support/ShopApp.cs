using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Support;

/// <summary>An app with a receiver over a shop's database.</summary>
internal sealed class ShopApp(WebhookApp app) : IAsyncDisposable
{
    public FakeTimeProvider Clock => app.Clock;

    public LogRecorder Log => app.Log;

    public IServiceProvider Services => app.Services;

    public IVinrTransactionalInbox Inbox => (IVinrTransactionalInbox)app.Services.GetRequiredService<IVinrInbox>();

    public static async Task<ShopApp> StartAsync(
        IShopDatabase database,
        Action<VinrWebhookBuilder> handlers,
        Action<VinrWebhookReceiverOptions>? receive = null,
        Action<VinrEntityFrameworkOptions>? configure = null,
        Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null,
        Action<DbContextOptionsBuilder>? context = null,
        FakeTimeProvider? clock = null)
    {
        var plain = new DbContextOptionsBuilder<ShopDb>();
        database.Use(plain);
        await using (var db = new ShopDb(plain.Options)) await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        return new(await WebhookApp.StartAsync(
            on => handlers(on.UseEntityFramework<ShopDb>(configure)),
            receive,
            builder => builder.Services.AddDbContext<ShopDb>(options =>
            {
                database.Use(options, strategy);
                context?.Invoke(options);
            }),
            clock));
    }

    public Task<HttpStatusCode> DeliverAsync(string id) => app.DeliverAsync(Delivery.Earned(id));

    /// <summary>Asks the database.</summary>
    public async Task<T> ReadAsync<T>(Func<ShopDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }

    /// <summary>What handlers did, as "who did it for which event".</summary>
    public Task<string[]> EffectsAsync() =>
        ReadAsync(db => db.Effects.OrderBy(effect => effect.EventId).ThenBy(effect => effect.By).Select(effect => effect.By + " " + effect.EventId).ToArrayAsync(TestContext.Current.CancellationToken));

    public Task<VinrInboxMessage?> RowAsync(string id) => ReadAsync(db => db.Inbox.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, TestContext.Current.CancellationToken));

    /// <summary>Waits until an event stands as it should.</summary>
    /// <param name="id">The event.</param>
    /// <param name="stands">How it should stand.</param>
    /// <param name="passing">How much time passes between two looks: what waits for its next look at the clock may have begun to after a test moved it.</param>
    public async Task<VinrInboxMessage> UntilAsync(string id, Predicate<VinrInboxMessage> stands, TimeSpan passing = default)
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (await RowAsync(id) is { } row && stands(row)) return row;
            Clock.Advance(passing);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
