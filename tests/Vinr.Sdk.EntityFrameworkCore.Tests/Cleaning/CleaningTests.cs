using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Cleaning;

/// <summary>What is deleted, and what the gauges show.</summary>
public abstract class CleaningTests : OnDatabase
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(72);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task What_need_not_be_remembered_is_deleted_in_batches_and_nothing_else()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync(batch: 3, longest: 2 * Retention);
        var now = shop.Clock.GetUtcNow();
        await AddAsync(
            shop,
            [
                .. Enumerable.Range(0, 10).Select(i => Row($"old_{i}", VinrInboxState.Done, now + TimeSpan.FromSeconds(i))),
                Row("young", VinrInboxState.Done, now + TimeSpan.FromDays(1)),
                Row("given back long ago", VinrInboxState.Held, now - (2 * Retention)),
                Row("given back", VinrInboxState.Held, now - Retention), // another receiver remembers for longer
                Row("dead", VinrInboxState.Dead, now - (10 * Retention)),
            ]);

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        while (await shop.ReadAsync(db => db.Inbox.CountAsync(token)) > 3) token.ThrowIfCancellationRequested();

        Assert.Equal(["dead", "given back", "young"], await shop.ReadAsync(db => db.Inbox.Select(row => row.Id).OrderBy(id => id).ToArrayAsync(token)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Gauges_show_the_age_of_the_oldest_that_waits_and_the_number_of_the_dead()
    {
        var token = TestContext.Current.CancellationToken;
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        await using var shop = await StartAsync();
        var now = shop.Clock.GetUtcNow();
        await AddAsync(
            shop,
            Row("dead_1", VinrInboxState.Dead, now),
            Row("dead_2", VinrInboxState.Dead, now),
            Row("waits", VinrInboxState.Waiting, now + TimeSpan.FromDays(1), stored: now - TimeSpan.FromMinutes(9)),
            Row("older, and done", VinrInboxState.Done, now + TimeSpan.FromDays(1), stored: now - TimeSpan.FromMinutes(30)));
        shop.Clock.Advance(TimeSpan.FromMinutes(1));

        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name.StartsWith("vinr.webhook.inbox.", StringComparison.Ordinal) && IsOf(instrument, shop)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();
        do
        {
            token.ThrowIfCancellationRequested();
            listener.RecordObservableInstruments();
            await shop.RowAsync("dead_1"); // lets others run
        }
        while (seen["vinr.webhook.inbox.dead"] == 0 || seen["vinr.webhook.inbox.oldest"] == 0); // they are read one after the other, perhaps while the rows come

        listener.RecordObservableInstruments();
        Assert.Equal(2, seen["vinr.webhook.inbox.dead"]);
        Assert.Equal(600, seen["vinr.webhook.inbox.oldest"]);
    }

    // Other tests have apps with the same instruments.
    private static bool IsOf(Instrument instrument, ShopApp shop) => ReferenceEquals(instrument.Meter.Scope, shop.Services.GetService(typeof(IMeterFactory)));

    private async Task<ShopApp> StartAsync(int batch = 500, TimeSpan? longest = null) =>
        await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned>((_, _) => Task.CompletedTask).Services.AddVinrWebhooks("eu", o => o.Retention = longest ?? Retention), configure: o => o.CleaningBatch = batch, clock: new FakeTimeProvider(Delivery.Now));

    private static Task<int> AddAsync(ShopApp shop, params VinrInboxMessage[] rows) => shop.ReadAsync(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync(Token);
    });

    private static VinrInboxMessage Row(string id, VinrInboxState state, DateTimeOffset due, DateTimeOffset? stored = null) => new() { Id = id, State = state, Due = due, Stored = stored ?? due };
}

public sealed class SqliteCleaningTests : CleaningTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresCleaningTests(PostgresServer server) : CleaningTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
