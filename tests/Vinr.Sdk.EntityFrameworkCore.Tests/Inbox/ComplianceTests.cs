using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Compliance;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Inbox;

/// <summary>What every inbox promises, of the one in a shop's database.</summary>
public abstract class DatabaseInboxCompliance : InboxCompliance, IAsyncLifetime
{
    private ServiceProvider? _services;
    private IShopDatabase? _database;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IShopDatabase> DatabaseAsync();

    protected override async Task<IVinrInbox> MakeAsync()
    {
        _database = await DatabaseAsync();
        var services = new ServiceCollection().AddLogging().AddDbContext<ShopDb>(options => _database.Use(options)).AddSingleton<TimeProvider>(Clock);
        services.AddVinrWebhooks(options => options.Secrets = ["whsec_contract"]).UseEntityFramework<ShopDb>();
        _services = services.BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopDb>().Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return _services.GetRequiredService<IVinrInbox>();
    }
}

[Keeps("inbox.claim")]
public sealed class SqliteComplianceTests : DatabaseInboxCompliance
{
#if NET10_0_OR_GREATER
    protected override int ParallelRuns => 60;
#endif

    private protected override Task<IShopDatabase> DatabaseAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

[Keeps("inbox.claim")]
public sealed class PostgresComplianceTests(PostgresServer server) : DatabaseInboxCompliance
{
    private protected override async Task<IShopDatabase> DatabaseAsync() => await server.MakeAsync();
}
