using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Health;

/// <summary>What the health check says of an inbox.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_waits_too_long_and_dead_letters_are_told()
    {
        await using var services = Services();
        var health = services.GetRequiredService<HealthCheckService>();
        var gone = (await health.CheckHealthAsync(Token)).Entries["vinr_inbox"]; // there is no table
        Assert.Equal((HealthStatus.Unhealthy, "The database cannot be asked: deliveries are put off.", true), (gone.Status, gone.Description, gone.Exception is Microsoft.Data.Sqlite.SqliteException));

        await ChangeAsync(services, db => db.Database.EnsureCreatedAsync(Token));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Token)).Status);

        await ChangeAsync(services, async db =>
        {
            db.Add(new VinrInboxMessage { Id = "evt_1", State = VinrInboxState.Waiting, Stored = Now, Due = Now });
            await db.SaveChangesAsync(Token);
        });
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Token)).Status);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var late = (await health.CheckHealthAsync(Token)).Entries["vinr_inbox"];
        Assert.Equal((HealthStatus.Degraded, "The oldest stored event has been waiting for 00:06:00.", 360d, 0), (late.Status, late.Description, late.Data["oldest_seconds"], late.Data["dead"]));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(check => check.Name == "patient", Token)).Status);

        await ChangeAsync(services, db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, VinrInboxState.Dead), Token));
        var dead = (await health.CheckHealthAsync(Token)).Entries["vinr_inbox"];
        Assert.Equal((HealthStatus.Degraded, "1 events failed too often: look at IVinrDeadLetters.", 1), (dead.Status, dead.Description, dead.Data["dead"]));
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_not_told_that_the_database_is_away_and_whoever_waits_is()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        foreach (var check in new IHealthCheck[] { new InboxHealthCheck(new NoAnswer(), _clock, default), new OutboxHealthCheck(new NoAnswer(), _clock, default) })
        {
            var context = new HealthCheckContext { Registration = new("x", check, HealthStatus.Unhealthy, tags: null) };

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check.CheckHealthAsync(context, gone.Token));
            var told = await check.CheckHealthAsync(context, Token); // the database's own time was over
            Assert.Equal((HealthStatus.Unhealthy, true), (told.Status, told.Exception is OperationCanceledException));
            Assert.StartsWith("The database cannot be asked: ", told.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_that_fails_otherwise_is_away_whether_anybody_waits_or_not()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var check = new OutboxHealthCheck(new NoAnswer { Failure = new IOException("gone") }, _clock, default);

        var told = await check.CheckHealthAsync(new HealthCheckContext { Registration = new("x", check, HealthStatus.Degraded, tags: null) }, gone.Token);

        Assert.Equal((HealthStatus.Degraded, "The database cannot be asked: no call is sent."), (told.Status, told.Description));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private ServiceProvider Services()
    {
        var services = new ServiceCollection().AddLogging().AddDbContext<ShopDb>(options => _database.Use(options)).AddSingleton<TimeProvider>(_clock);
        services.AddVinrWebhooks(options => options.Secrets = ["whsec_health"]).UseEntityFramework<ShopDb>();
        services.AddHealthChecks().AddVinrInbox().AddVinrInbox(TimeSpan.FromMinutes(10), "patient");
        return services.BuildServiceProvider();
    }

    private static async Task ChangeAsync(ServiceProvider services, Func<ShopDb, Task> change)
    {
        await using var scope = services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }

    private sealed class NoAnswer : InboxReader, IVinrOutbox
    {
        public Exception Failure { get; init; } = new OperationCanceledException("no answer");

        public override Task<InboxFigures> ReadAsync(CancellationToken cancellationToken) => throw Failure;

        public Task<IReadOnlyList<VinrOutboxMessage>> ListAsync(VinrOutboxState state, int most = 100, int skip = 0, CancellationToken cancellationToken = default) => throw Failure;

        public Task<bool> RepeatAsync(long sequence, CancellationToken cancellationToken = default) => throw Failure;

        public Task<bool> DropAsync(long sequence, bool wasCarriedOut, CancellationToken cancellationToken = default) => throw Failure;
    }
}
