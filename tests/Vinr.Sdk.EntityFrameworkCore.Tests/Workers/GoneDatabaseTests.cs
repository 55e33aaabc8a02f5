using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Workers;

/// <summary>A database that goes away is told, and asked again; no worker ends for it.</summary>
public sealed class GoneDatabaseTests : IAsyncDisposable
{
    private static readonly string[] Told =
    [
        "2 Warning The database could not be asked for stored events; it is asked again",
        "6 Warning Old events could not be deleted, or the figures of the inbox not be read; it is tried again",
    ];

    private readonly SqliteDatabase _database = new();
    private readonly Handled _handled = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Looks_and_cleanings_that_fail_are_told_and_go_on_when_it_is_back()
    {
        await using var shop = await StartAsync();
        await shop.DeliverAsync("evt_1");
        await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Done);
        await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE vinr_inbox RENAME TO away", TestContext.Current.CancellationToken));

        while (!Told.All(told => shop.Log.Lines.Any(line => line.StartsWith(told, StringComparison.Ordinal))))
        {
            Token.ThrowIfCancellationRequested();
            shop.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE away RENAME TO vinr_inbox", Token));
        await shop.DeliverAsync("evt_2");
        await shop.UntilAsync("evt_2", row => row.State == VinrInboxState.Done, TimeSpan.FromMilliseconds(100));
    }

    [Fact(Timeout = 120_000)]
    public async Task What_an_event_failed_of_and_how_it_ended_are_told_where_they_cannot_be_written_down()
    {
        var line = new BrokenLine();
        _handled.Failures = 1;
        _handled.Before = _ =>
        {
            line.IsBroken = true;
            return Task.CompletedTask;
        };
        await using var shop = await StartAsync(line);

        await shop.DeliverAsync("evt_1");
        while (!shop.Log.Lines.Any(line => line.StartsWith("5 Warning How evt_1 ended could not be written down", StringComparison.Ordinal)))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Contains(shop.Log.Lines, line => line.StartsWith("1 Warning What evt_1 failed of could not be written down", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_try_that_failed_is_told_with_the_next_and_nothing_is_told_of_a_stop()
    {
        _handled.Failures = 1;
        await using var shop = await StartAsync();
        await shop.DeliverAsync("evt_1");
        await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Done, TimeSpan.FromMilliseconds(100));

        await shop.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains(shop.Log.Lines, line => line.StartsWith("3 Information loyalty.points.earned evt_1 failed, try 1, and is tried again at 2026-01-05T09:0", StringComparison.Ordinal));
        Assert.DoesNotContain(shop.Log.Lines, line => Told.Any(told => line.StartsWith(told, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dead_letter_without_an_id_is_none()
    {
        await using var shop = await StartAsync();
        var letters = shop.Services.GetRequiredService<IVinrDeadLetters>();

        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentNullException>(() => letters.FindAsync(null!, Token))).ParamName);
        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentNullException>(() => letters.ReplayAsync(null!, Token))).ParamName);
        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentNullException>(() => letters.DropAsync(null!, Token))).ParamName);
        Assert.Equal("arrived", (await Assert.ThrowsAsync<ArgumentNullException>(() => ((IVinrEventStore)shop.Inbox).StoreAsync(null!, Token))).ParamName);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<ShopApp> StartAsync(BrokenLine? line = null) => ShopApp.StartAsync(
        _database, on => on.On<PointsEarned>(_handled.RunAsync), o => o.StoreFirst = true, o => o.CleaningInterval = TimeSpan.FromSeconds(10), context: o => o.AddInterceptors(line ?? new()));

    /// <summary>A line to the database over which no statement about the inbox gets any more.</summary>
    private sealed class BrokenLine : DbCommandInterceptor
    {
        public bool IsBroken { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Pass(command, result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Pass(command, result);

        private ValueTask<T> Pass<T>(DbCommand command, T result) =>
            IsBroken && command.CommandText.Contains("vinr_inbox", StringComparison.Ordinal) ? throw new IOException("The line is broken.") : ValueTask.FromResult(result);
    }
}
