using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.CatchUp;

/// <summary>On every database: events that were never delivered come by themselves, once, and the checkpoint survives.</summary>
public abstract class CatchUpTests : OnDatabase, IAsyncLifetime
{
    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;
    private SeededMember _member = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        _vinr = _sandbox.CreateClient(o =>
        {
            o.HttpHandler = _sandbox.CreateHandler();
            o.TimeProvider = TimeProvider.System; // no call takes as long as the hours that a test lets pass
        });
        _member = _sandbox.Seed.Program("Club").EarnPerUnit(1).Member("cust_1");
    }

    public new async ValueTask DisposeAsync()
    {
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task After_a_day_without_deliveries_all_events_come_once()
    {
        var database = await DatabaseAsync();
        var first = await StartAsync(database);
        await LookAsync(first);
        await StopAsync(first);
        for (var hour = 0; hour < 24; hour++)
        {
            for (var i = 0; i < 15; i++) await BuyAsync();
            _sandbox.Clock.Advance(TimeSpan.FromHours(1));
        }

        var (second, third) = (await StartAsync(database), await StartAsync(database)); // whichever begins, and the other once more
        await LookAsync(second);
        await LookAsync(third);
        await UntilAsync(second, 24 * 15);
        await BuyAsync();
        await LookAsync(third);
        await UntilAsync(third, (24 * 15) + 1);
        await LookAsync(second);

        var effects = await EffectsAsync(third);
        Assert.Equal((24 * 15) + 1, effects.Length);
        Assert.Equal(effects.Length, effects.Distinct().Count());
        await StopAsync(second);
        await StopAsync(third);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task An_event_whose_handler_fails_becomes_a_dead_letter_and_holds_nothing_up()
    {
        var app = await StartAsync(await DatabaseAsync(), happened => happened.Payment?.Amount == 666 ? throw new InvalidOperationException("never") : true);
        await LookAsync(app);
        _sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        await BuyAsync(666);
        await BuyAsync();

        await LookAsync(app);
        await UntilAsync(app, 1);
        var letters = app.Services.GetRequiredService<IVinrDeadLetters>();
        while ((await letters.ListAsync(cancellationToken: Token)).Count == 0) Token.ThrowIfCancellationRequested();

        _sandbox.Clock.Advance(TimeSpan.FromMinutes(30));
        await BuyAsync();
        await LookAsync(app);
        await UntilAsync(app, 2);
        Assert.Single(await letters.ListAsync(cancellationToken: Token));
        await StopAsync(app);
    }

    [Fact]
    public async Task It_begins_where_it_is_told_to_and_goes_on_where_it_was()
    {
        await BuyAsync();
        _sandbox.Clock.Advance(TimeSpan.FromDays(2));
        await BuyAsync();
        await BuyAsync();

        var app = await StartAsync(await DatabaseAsync(), from: _sandbox.Clock.UtcNow - TimeSpan.FromDays(1));
        await LookAsync(app);
        await UntilAsync(app, 2);
        _sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(app);

        Assert.Equal(2, (await EffectsAsync(app)).Length);
        var events = _sandbox.Requests.To("events.list").Count;
        await LookAsync(app);
        Assert.Equal(1, _sandbox.Requests.To("events.list").Count - events); // nothing is read that was before the checkpoint
        await StopAsync(app);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task One_instance_at_a_time_looks()
    {
        var database = await DatabaseAsync();
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (first, second) = (await StartAsync(database, through: new Waiting(_sandbox.CreateHandler(), asked, go.Task)), await StartAsync(database));
        await BuyAsync();

        var looking = first.Services.GetRequiredService<CatchUpRound>().RunAsync(Token);
        await asked.Task.WaitAsync(Token);
        Assert.Null(await second.Services.GetRequiredService<CatchUpRound>().RunAsync(Token));
        go.SetResult();
        Assert.Equal(1, await looking);
        Assert.Equal(0, await second.Services.GetRequiredService<CatchUpRound>().RunAsync(Token));

        await StopAsync(first);
        await StopAsync(second);
    }

    private Task<Payment> BuyAsync(long amount = 100) =>
        _vinr.Payments.CreateAsync(new() { Amount = amount, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa", Metadata = new() { ["member"] = _member.Id } }, cancellationToken: Token);

    private async Task<IHost> StartAsync(IShopDatabase database, Func<PaymentCompleted, bool>? handle = null, DateTimeOffset? from = null, HttpMessageHandler? through = null)
    {
        var plain = new DbContextOptionsBuilder<ShopDb>();
        database.Use(plain);
        await using (var db = new ShopDb(plain.Options)) await db.Database.EnsureCreatedAsync(Token);

        var vinr = through is null ? _vinr : _sandbox.CreateClient(o => (o.HttpHandler, o.TimeProvider) = (through, TimeProvider.System));
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_sandbox.Clock.TimeProvider);
        builder.Services.AddDbContext<ShopDb>(options => database.Use(options));
        builder.Services.AddScoped<Recorder>();
        builder.Services.AddSingleton(handle ?? (_ => true));
        builder.Services.AddVinrWebhooks().UseEntityFramework<ShopDb>(o => (o.MaxAttempts, o.PollInterval) = (1, TimeSpan.FromMinutes(1))).On<PaymentCompleted, Recorder>();
        builder.Services.AddVinrCatchUp(o => (o.Client, o.From, o.Every) = (_ => vinr, from, TimeSpan.FromDays(1)));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(CatchUpWorker))); // the test says when to look
        var host = builder.Build();
        await host.StartAsync(Token);
        return host;
    }

    private static async Task StopAsync(IHost host)
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    /// <summary>What the worker does from time to time.</summary>
    private static async Task LookAsync(IHost app) => Assert.NotNull(await app.Services.GetRequiredService<CatchUpRound>().RunAsync(Token));

    private static async Task UntilAsync(IHost app, int effects)
    {
        while ((await EffectsAsync(app)).Length < effects) Token.ThrowIfCancellationRequested();
    }

    private static async Task<string[]> EffectsAsync(IHost app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ShopDb>().Effects.Select(effect => effect.EventId).ToArrayAsync(Token);
    }

    /// <summary>Says that it was asked, and answers when it may.</summary>
    private sealed class Waiting(HttpMessageHandler inner, TaskCompletionSource asked, Task go) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.TrySetResult();
            await go.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Recorder(ShopDb db, Func<PaymentCompleted, bool> handle) : IVinrEventHandler<PaymentCompleted>
    {
        public async Task HandleAsync(PaymentCompleted happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            handle(happened);
            db.Effects.Add(new() { EventId = happened.Id, By = "catch-up" });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteCatchUpTests : CatchUpTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresCatchUpTests(PostgresServer server) : CatchUpTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
