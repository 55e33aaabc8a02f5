using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
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
    private readonly OutboxWorkers<ShopDb> _worker;
    private readonly CancellationTokenSource _stopping = new();

    private OutboxApp(IHost host, VinrClient vinr, VinrSandbox sandbox, LogRecorder log) =>
        (_host, _vinr, _sandbox, Log, _worker) = (host, vinr, sandbox, log, ActivatorUtilities.CreateInstance<OutboxWorkers<ShopDb>>(host.Services));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<OutboxApp> StartAsync(IShopDatabase database, VinrSandbox sandbox, Action<VinrOutboxOptions>? configure = null, HttpMessageHandler? through = null, IInterceptor? watching = null)
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
        var (builder, log) = (Host.CreateEmptyApplicationBuilder(null), new LogRecorder());
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services.AddSingleton(sandbox.Clock.TimeProvider);
        builder.Services.AddDbContext<ShopDb>(options =>
        {
            database.Use(options);
            if (watching is not null) options.AddInterceptors(watching);
        });
        builder.Services.AddHealthChecks().AddVinrOutbox();
        builder.Services.AddVinrOutbox<ShopDb>(o =>
        {
            o.Client = _ => vinr;
            (o.Workers, o.Lease) = (1, TimeSpan.FromMinutes(10));
            configure?.Invoke(o);
        });

        // The test says when to work, so that no clock is moved while a call is on its way.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OutboxWorkers<ShopDb>)));
        var app = new OutboxApp(builder.Build(), vinr, sandbox, log);
        await app._host.StartAsync(Token);
        return app;
    }

    public LogRecorder Log { get; }

    public IVinrOutbox Outbox => _host.Services.GetRequiredService<IVinrOutbox>();

    public async Task<(HealthStatus Status, string? Text)> HealthAsync()
    {
        var report = (await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token)).Entries["vinr_outbox"];
        return (report.Status, report.Description);
    }

    /// <summary>Handlers that write an effect into the shop's database: "sent k-1".</summary>
    public static void Listening<TResource>(VinrOutboxOptions options)
        where TResource : VinrResource => options.On<TResource>((_, call, token) => EffectAsync(call, token)).OnRefused(EffectAsync).OnInDoubt(EffectAsync);

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

    /// <summary>Works until nothing is due.</summary>
    public async Task WorkAsync()
    {
        while (await _worker.RunNextAsync(_stopping.Token)) Token.ThrowIfCancellationRequested();
    }

    /// <summary>Does with a row what the worker does that took it.</summary>
    public Task RunAsync(VinrOutboxMessage row) => _host.Services.GetRequiredService<OutboxRun<ShopDb>>().RunAsync(row, _stopping.Token);

    /// <summary>Shuts down, which ends what is on its way.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    /// <summary>Does what a worker does between two looks.</summary>
    public Task CleanAsync() => _worker.CleanAsync(Token);

    /// <summary>Works, and lets time pass, a minute at a look, until the rows stand as they should.</summary>
    public async Task<List<VinrOutboxMessage>> UntilAsync(Predicate<List<VinrOutboxMessage>> stand)
    {
        List<VinrOutboxMessage> rows = [];
        for (var look = 0; look < 3_000; look++)
        {
            Token.ThrowIfCancellationRequested();
            await WorkAsync();
            rows = await RowsAsync();
            if (stand(rows)) return rows;
            _sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        throw new InvalidOperationException("They never did: " + string.Join("; ", rows.Select(row =>
            FormattableString.Invariant($"{row.IdempotencyKey} {row.State} outcome {row.Outcome}, attempts {row.Attempts}, due {row.Due:O}, left {row.FirstLeft:O}, held {row.Token is not null}, {row.Error}"))));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _worker.Dispose();
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        _stopping.Dispose();
        _vinr.Dispose();
    }

    private static async Task EffectAsync(VinrOutboxCall call, CancellationToken token)
    {
        var db = call.Services.GetRequiredService<ShopDb>();
        db.Effects.Add(new() { EventId = call.IdempotencyKey, By = call.State.ToString().ToLowerInvariant() });
        await db.SaveChangesAsync(token);
    }
}
