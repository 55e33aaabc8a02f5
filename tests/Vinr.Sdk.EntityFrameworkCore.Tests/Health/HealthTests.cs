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
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(Token)).Status); // there is no table

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
        Assert.Equal((HealthStatus.Degraded, 360d, 0), (late.Status, late.Data["oldest_seconds"], late.Data["dead"]));

        await ChangeAsync(services, db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, VinrInboxState.Dead), Token));
        var dead = (await health.CheckHealthAsync(Token)).Entries["vinr_inbox"];
        Assert.Equal((HealthStatus.Degraded, "1 events failed too often: look at IVinrDeadLetters.", 1), (dead.Status, dead.Description, dead.Data["dead"]));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private ServiceProvider Services()
    {
        var services = new ServiceCollection().AddLogging().AddDbContext<ShopDb>(options => _database.Use(options)).AddSingleton<TimeProvider>(_clock);
        services.AddVinrWebhooks(options => options.Secrets = ["whsec_health"]).UseEntityFramework<ShopDb>();
        services.AddHealthChecks().AddVinrInbox();
        return services.BuildServiceProvider();
    }

    private static async Task ChangeAsync(ServiceProvider services, Func<ShopDb, Task> change)
    {
        await using var scope = services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }
}
