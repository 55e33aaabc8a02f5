using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>The worker as a host runs it, on the sandbox's clock.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    private readonly SqliteDatabase _database = new();
    private readonly LogRecorder _log = new();
    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;
    private SeededMember _member = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        _vinr = _sandbox.CreateClient();
        _member = _sandbox.Seed.Program("Club").Member("cust_1");
    }

    public async ValueTask DisposeAsync()
    {
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_a_client_the_app_does_not_start()
    {
        using var host = Build(services => services.AddVinrOutbox<ShopDb>());
        await MakeTablesAsync(host);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("The outbox needs a client: call services.AddVinr, or set VinrOutboxOptions.Client.", failure.Message);
    }

    [Fact(Timeout = 120_000)]
    public async Task It_sends_what_is_there_and_what_comes_and_forgets_what_is_old()
    {
        using var host = Build(services => services.AddSingleton(_vinr).AddVinrOutbox<ShopDb>(o => (o.Workers, o.Retention) = (3, TimeSpan.FromMinutes(2))));
        await MakeTablesAsync(host);
        await EnqueueAsync(host, "k-1");
        await host.StartAsync(TestContext.Current.CancellationToken);

        await UntilAsync(host, rows => rows is [{ State: VinrOutboxState.Sent }]);
        await EnqueueAsync(host, "k-2");
        await UntilAsync(host, rows => rows.Exists(row => row is { IdempotencyKey: "k-2", State: VinrOutboxState.Sent }));
        await UntilAsync(host, rows => rows.Count == 0);

        await host.StopAsync(Token);
        Assert.Equal(2, _sandbox.Explain(_member.Id).Balance);
        Assert.DoesNotContain(_log.Lines, line => line.StartsWith("20 ", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task Its_client_is_asked_for_once()
    {
        var asked = 0;
        using var host = Build(services => services.AddVinrOutbox<ShopDb>(o => o.Client = _ =>
        {
            asked++;
            return _vinr;
        }));
        await MakeTablesAsync(host);
        for (var i = 0; i < 5; i++) await EnqueueAsync(host, $"k-{i}");

        await host.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(host, rows => rows.TrueForAll(row => row.State == VinrOutboxState.Sent));
        await host.StopAsync(Token);

        Assert.Equal(1, asked);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_is_old_is_forgotten_though_there_is_always_something_to_send()
    {
        var (calls, done) = (0, new TaskCompletionSource<bool>());
        using var host = Build(services => services.AddSingleton(_vinr).AddVinrOutbox<ShopDb>(o =>
        {
            (o.Workers, o.Retention) = (1, TimeSpan.FromMinutes(2));
            o.On<PointsTransaction>(async (_, call, token) =>
            {
                var db = call.Services.GetRequiredService<ShopDb>();
                var isThere = await db.Set<VinrOutboxMessage>().AnyAsync(row => row.IdempotencyKey == "k-0", token);
                _sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
                if (isThere && calls < 400) db.EnqueueVinr(new CreateTransactionRequest { Account = _member.Id, Amount = 1, Reason = "gift" }, $"k-{++calls}");
                else done.TrySetResult(!isThere);
            });
        }));
        await MakeTablesAsync(host);
        await EnqueueAsync(host, "k-0");

        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(await done.Task.WaitAsync(Token));
        await host.StopAsync(Token);
        Assert.True(calls > 100);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_database_that_cannot_be_asked_is_told_for_each_look_and_each_cleaning_and_asked_again()
    {
        using var host = Build(services => services.AddSingleton(_vinr).AddVinrOutbox<ShopDb>(o => o.Workers = 1));
        await host.StartAsync(TestContext.Current.CancellationToken);
        while (Told() < 2) await Task.Yield();
        Assert.Equal(2, Told()); // the clock stands still

        await MakeTablesAsync(host);
        await EnqueueAsync(host, "k-1");
        await UntilAsync(host, rows => rows is [{ State: VinrOutboxState.Sent }]);
        await host.StopAsync(Token);

        int Told() => _log.Lines.Count(line => line.StartsWith("20 Warning The database could not be asked for calls to send; it is asked again", StringComparison.Ordinal));
    }

    private IHost Build(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(_log);
        builder.Services.AddSingleton(_sandbox.Clock.TimeProvider).AddDbContext<ShopDb>(options => _database.Use(options));
        add(builder.Services);
        return builder.Build();
    }

    private static Task MakeTablesAsync(IHost host) => ChangeAsync(host, db => db.Database.EnsureCreatedAsync(Token));

    private Task EnqueueAsync(IHost host, string key) => ChangeAsync(host, db =>
    {
        db.EnqueueVinr(new CreateTransactionRequest { Account = _member.Id, Amount = 1, Reason = "gift" }, key);
        return db.SaveChangesAsync(Token);
    });

    /// <summary>Lets time pass until the rows stand as they should.</summary>
    private async Task UntilAsync(IHost host, Predicate<List<VinrOutboxMessage>> stand)
    {
        while (true)
        {
            Token.ThrowIfCancellationRequested();
            List<VinrOutboxMessage> rows = [];
            await ChangeAsync(host, async db => rows = await db.Set<VinrOutboxMessage>().AsNoTracking().ToListAsync(Token));
            if (stand(rows)) return;
            _sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task ChangeAsync(IHost host, Func<ShopDb, Task> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }
}
