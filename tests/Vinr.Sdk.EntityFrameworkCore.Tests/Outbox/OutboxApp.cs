using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>A shop with an outbox, on a sandbox whose clock is the shop's as well.</summary>
internal sealed class OutboxApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly VinrClient _vinr;
    private readonly VinrSandbox _sandbox;

    private OutboxApp(IHost host, VinrClient vinr, VinrSandbox sandbox) => (_host, _vinr, _sandbox) = (host, vinr, sandbox);

    /// <summary>What handlers heard, in its order: "sent k-1", "refused k-2".</summary>
    public List<string> Heard { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<OutboxApp> StartAsync(IShopDatabase database, VinrSandbox sandbox, Action<OutboxApp, VinrOutboxOptions>? configure = null, HttpMessageHandler? through = null)
    {
        var plain = new DbContextOptionsBuilder<ShopDb>();
        database.Use(plain);
        await using (var db = new ShopDb(plain.Options)) await db.Database.EnsureCreatedAsync(Token);

        var vinr = sandbox.CreateClient(o =>
        {
            o.HttpHandler = through ?? sandbox.CreateHandler();
            o.MaxRetries = 0;
            o.TimeProvider = TimeProvider.System; // no call takes as long as the hours that a test lets pass
        });
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(sandbox.Clock.TimeProvider);
        builder.Services.AddDbContext<ShopDb>(options => database.Use(options));
        OutboxApp? app = null;
        builder.Services.AddVinrOutbox<ShopDb>(o =>
        {
            o.Client = _ => vinr;

            // Each look is one of the database's, and a clock that is moved by a day stops at all of them.
            (o.Workers, o.PollInterval, o.Lease) = (2, TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));
            configure?.Invoke(app ??= new(null!, null!, null!), o);
        });
        var heard = app?.Heard;
        app = new(builder.Build(), vinr, sandbox);
        if (heard is not null) app.HeardFrom = heard;
        await app._host.StartAsync(Token);
        return app;
    }

    /// <summary>Where the handlers of <see cref="Listening"/> write.</summary>
    public List<string> HeardFrom { get; private set; } = [];

    public IVinrOutbox Outbox => _host.Services.GetRequiredService<IVinrOutbox>();

    /// <summary>Handlers that write an effect into the shop's database, and what they heard into a list.</summary>
    public static void Listening<TResource>(OutboxApp app, VinrOutboxOptions options)
        where TResource : VinrResource => options
            .On<TResource>((_, call, token) => Effect(app, call, token))
            .OnRefused((call, token) => Effect(app, call, token))
            .OnInDoubt((call, token) => Effect(app, call, token));

    public async Task EnqueueAsync(params (object Request, string Key, string? Reference)[] calls)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        foreach (var (request, key, reference) in calls)
        {
            db.EnqueueVinr(request, key, reference);
            await db.SaveChangesAsync(Token);
        }
    }

    public async Task<T> ReadAsync<T>(Func<ShopDb, Task<T>> read)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }

    public Task<List<VinrOutboxMessage>> RowsAsync() => ReadAsync(db => db.Set<VinrOutboxMessage>().AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Token));

    public Task<string[]> EffectsAsync() => ReadAsync(db => db.Effects.OrderBy(effect => effect.Id).Select(effect => effect.By + " " + effect.EventId).ToArrayAsync(Token));

    /// <summary>Lets time pass, a minute at a look, until the rows stand as they should.</summary>
    public async Task<List<VinrOutboxMessage>> UntilAsync(Predicate<List<VinrOutboxMessage>> stand)
    {
        List<VinrOutboxMessage> rows = [];
        for (var look = 0; look < 5_000; look++)
        {
            Token.ThrowIfCancellationRequested();
            rows = await RowsAsync();
            if (stand(rows)) return rows;
            _sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        throw new InvalidOperationException("They never did: " + string.Join("; ", rows.Select(row =>
            FormattableString.Invariant($"{row.IdempotencyKey} {row.State} outcome {row.Outcome}, attempts {row.Attempts}, due {row.Due:O}, left {row.FirstLeft:O}, held {row.Token is not null}, {row.Error}"))));
    }

    /// <summary>Leaves it where it stands, as a crash would: nothing is waited for, and what runs on has lost its lease.</summary>
    public async Task CrashAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        try
        {
            await _host.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            // It was not waited for.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        _vinr.Dispose();
    }

    private static async Task Effect(OutboxApp app, VinrOutboxCall call, CancellationToken token)
    {
        var what = call.State.ToString().ToLowerInvariant();
        lock (app.Heard) app.Heard.Add($"{what} {call.IdempotencyKey}");
        var db = call.Services.GetRequiredService<ShopDb>();
        db.Effects.Add(new() { EventId = call.IdempotencyKey, By = what });
        await db.SaveChangesAsync(token);
    }
}
