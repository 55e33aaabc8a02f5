using System.Net;
using EfInbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Inbox;

/// <summary>What the sample does about an event, when its process dies between that and the inbox.</summary>
public sealed class DatabaseEffectTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"vinr-shop-{Guid.NewGuid():N}.db");

    [Fact]
    public async Task An_event_that_was_told_before_a_crash_is_not_told_again()
    {
        await using (var first = await StartAsync<Dying>())
        {
            Assert.Equal(HttpStatusCode.OK, await first.DeliverAsync(Delivery.Earned())); // as far as the app knows
            Assert.Equal(["evt_1"], await ToldAsync(first));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await first.DeliverAsync(Delivery.Earned()));
        }

        await using var second = await StartAsync<DatabaseInbox>();
        second.Clock.Advance(Lease);
        Assert.Equal(HttpStatusCode.OK, await second.DeliverAsync(Delivery.Earned()));

        Assert.Equal(["evt_1"], await ToldAsync(second));
        Assert.Equal(InboxStatus.AlreadyDone, (await second.Services.GetRequiredService<IVinrInbox>().ClaimAsync("evt_1", Lease, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Other_events_are_told_and_what_the_database_refuses_otherwise_is_no_success()
    {
        await using var app = await StartAsync<DatabaseInbox>();
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_1")));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_2")));
        Assert.Equal(["evt_1", "evt_2"], await ToldAsync(app));

        await using (var shop = Shop(app)) await shop.Database.ExecuteSqlRawAsync("DROP TABLE Notifications", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, await app.DeliverAsync(Delivery.Earned("evt_3")));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private async Task<WebhookApp> StartAsync<TInbox>()
        where TInbox : class, IVinrInbox
    {
        var app = await WebhookApp.StartAsync(
            on => on.UseInbox<TInbox>().On<PointsEarned, NotifyMember>(),
            options => options.ClaimLease = Lease,
            builder => builder.Services.AddDbContextFactory<ShopContext>(options => options.UseSqlite($"Data Source={_file}")));
        await using var shop = Shop(app);
        await shop.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static ShopContext Shop(WebhookApp app) => app.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContext();

    private static async Task<string[]> ToldAsync(WebhookApp app)
    {
        await using var shop = Shop(app);
        return await shop.Notifications.Select(told => told.EventId).Order().ToArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The sample's inbox in a process that dies before it can write that an event is done.</summary>
    private sealed class Dying(IDbContextFactory<ShopContext> contexts, TimeProvider time) : IVinrInbox
    {
        private readonly DatabaseInbox _inbox = new(contexts, time);

        public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) =>
            _inbox.ClaimAsync(eventId, lease, cancellationToken);

        public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
