using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Workers;

/// <summary>Deliveries that are stored before they are answered.</summary>
public abstract partial class StoreFirstTests : OnDatabase
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly Handled _handled = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task A_delivery_is_answered_when_it_is_stored_and_handled_afterwards()
    {
        var token = TestContext.Current.CancellationToken;
        var mayGoOn = new TaskCompletionSource();
        _handled.Before = _ => mayGoOn.Task;
        await using var shop = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(("evt_1", 1), await _handled.NextAsync(token));
        var row = await shop.RowAsync("evt_1");
        Assert.Equal((VinrInboxState.Waiting, "loyalty.points.earned", true), (row!.State, row.Type, row.Body!.Length > 0));
        Assert.NotNull(row.Token);

        mayGoOn.SetResult();
        row = await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Done);
        Assert.Null(row.Body);
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(["handled evt_1"], await shop.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task What_a_dead_process_held_is_handled_when_its_lease_is_over()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync();
        await shop.ReadAsync(async db =>
        {
            var held = Waiting("evt_1", due: shop.Clock.GetUtcNow() + Lease);
            (held.Token, held.Attempts) = ("of the dead", 1);
            db.Add(held);
            return await db.SaveChangesAsync(token);
        });

        shop.Clock.Advance(Lease);

        await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Done, Moment);
        Assert.Equal(("evt_1", 2), await _handled.NextAsync(token));
        Assert.Equal(["handled evt_1"], await shop.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task An_event_that_fails_waits_longer_and_longer_and_is_a_dead_letter_at_last()
    {
        var token = TestContext.Current.CancellationToken;
        _handled.Failures = 3;
        await using var shop = await StartAsync(o => (o.MaxAttempts, o.BackOff) = (3, TimeSpan.FromSeconds(10)));
        await shop.DeliverAsync("evt_1");

        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var begun = shop.Clock.GetUtcNow();
            var row = await shop.UntilAsync("evt_1", row => row.Token is null && row.Attempts == attempt, Moment);
            Assert.Equal(("evt_1", attempt), await _handled.NextAsync(token));
            Assert.Equal((VinrInboxState.Waiting, attempt, "TimeoutException: the mailer is away"), (row.State, row.Attempts, row.LastError));
            waits.Add(row.Due - begun);
        }

        var dead = await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Dead, Moment);
        Assert.Equal((3, null), (dead.Attempts, dead.Token));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)));
        Assert.Empty(await shop.EffectsAsync());
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Contains(shop.Log.Lines, line => line.StartsWith("4 Error loyalty.points.earned evt_1 failed 3 times and is a dead letter", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task An_event_that_kills_whoever_handles_it_is_a_dead_letter_too()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync(o => o.MaxAttempts = 3);
        await shop.ReadAsync(async db =>
        {
            var now = shop.Clock.GetUtcNow();
            db.Add(new VinrInboxMessage { Id = "evt_1", State = VinrInboxState.Waiting, Token = "of the dead", Attempts = 3, Due = now + Lease, Stored = now, Body = "{}"u8.ToArray() });
            return await db.SaveChangesAsync(token);
        });

        shop.Clock.Advance(Lease);

        Assert.Equal(3, (await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Dead, Moment)).Attempts);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_event_that_was_held_without_being_stored_is_found_when_its_holder_fails()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync();
        await shop.Inbox.ClaimAsync("evt_1", Lease, token);

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        shop.Clock.Advance(Lease);

        await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Done, Moment);
        Assert.Equal(["handled evt_1"], await shop.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task Two_instances_share_the_work_and_do_none_of_it_twice()
    {
        var database = await DatabaseAsync();
        await using var one = await StartAsync(database: database);
        await using var two = await StartAsync(database: database);
        var ids = Enumerable.Range(100, 30).Select(number => $"evt_{number}").ToArray();

        for (var i = 0; i < ids.Length; i++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.Equal(HttpStatusCode.OK, await (i % 2 == 0 ? one : two).DeliverAsync(ids[i]));
            Assert.Equal(HttpStatusCode.OK, await (i % 3 == 0 ? one : two).DeliverAsync(ids[i]));
        }

        foreach (var id in ids) await one.UntilAsync(id, row => row.State == VinrInboxState.Done);
        Assert.Equal(ids.Select(id => $"handled {id}"), await one.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_shutdown_gives_back_what_its_time_is_too_short_for_and_counts_no_try()
    {
        var token = TestContext.Current.CancellationToken;
        _handled.Before = ended => Task.Delay(Timeout.InfiniteTimeSpan, ended);
        await using var shop = await StartAsync();
        await shop.DeliverAsync("evt_1");
        await _handled.NextAsync(token);

        await shop.StopAsync(new CancellationToken(canceled: true));

        var row = await shop.UntilAsync("evt_1", row => row.Token is null);
        Assert.Equal((VinrInboxState.Waiting, 0, shop.Clock.GetUtcNow()), (row.State, row.Attempts, row.Due));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_shutdown_while_all_hands_are_full_takes_nothing_more()
    {
        var token = TestContext.Current.CancellationToken;
        var (mayEnd, stopping) = (new TaskCompletionSource(), new TaskCompletionSource());
        _handled.Before = _ => mayEnd.Task;
        await using var shop = await StartAsync(o => o.Workers = 1);
        await shop.ReadAsync(async db =>
        {
            db.AddRange(Waiting("evt_1", due: shop.Clock.GetUtcNow() - Moment), Waiting("evt_2", due: shop.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(token);
        });
        await shop.UntilAsync("evt_1", row => row.Token is not null, Moment);
        Assert.Equal(("evt_1", 1), await _handled.NextAsync(token));
        await using var told = shop.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);

        var stopped = shop.StopAsync(token);
        await stopping.Task.WaitAsync(token);
        mayEnd.SetResult();
        await stopped;

        var row = await shop.RowAsync("evt_2");
        Assert.Equal((VinrInboxState.Waiting, 0, null), (row!.State, row.Attempts, row.Token));
        Assert.Equal(["handled evt_1"], await shop.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task What_cannot_be_read_says_so_on_its_row()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        await using var shop = await StartAsync(o => o.MaxAttempts = 1);
        Assert.True(await StoreAsync(shop, "evt_1", tenant: null, json: "{"));

        var dead = await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Dead, Moment);

        Assert.StartsWith("VinrResponseFormatException: ", dead.LastError, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task A_row_is_held_for_as_long_as_the_longest_lease_of_a_receiver_until_it_is_renewed()
    {
        var (token, mayGoOn) = (TestContext.Current.CancellationToken, new TaskCompletionSource());
        _handled.Before = _ => mayGoOn.Task;
        await using var shop = await ShopApp.StartAsync(
            await DatabaseAsync(),
            on => on.Services.AddVinrWebhooks("eu", o => (o.StoreFirst, o.ClaimLease) = (true, 10 * Lease)).On<PointsEarned>(_handled.RunAsync),
            o => (o.StoreFirst, o.ClaimLease) = (true, Lease));
        Assert.True(await StoreAsync(shop, "eu/evt_1", "eu"));
        await _handled.NextAsync(token);

        Assert.Equal(shop.Clock.GetUtcNow() + (10 * Lease), (await shop.RowAsync("eu/evt_1"))!.Due);

        mayGoOn.SetResult();
        await shop.UntilAsync("eu/evt_1", row => row.State == VinrInboxState.Done);
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_only_a_receiver_with_a_name_stores_first_workers_look_as_often()
    {
        var (token, clock) = (TestContext.Current.CancellationToken, new WatchedClock());
        await using var shop = await ShopApp.StartAsync(
            await DatabaseAsync(),
            on => on.Services.AddVinrWebhooks("eu", o => o.StoreFirst = true).On<PointsEarned>(_handled.RunAsync),
            configure: o => o.PollInterval = TimeSpan.FromMilliseconds(777),
            clock: clock);

        while (!clock.Waits.Contains(TimeSpan.FromMilliseconds(777))) token.ThrowIfCancellationRequested();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_worker_knows_whose_event_it_has_and_where_its_delivery_was_traced()
    {
        var token = TestContext.Current.CancellationToken;
        var delivery = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);
        string? tenant = null;
        await using var shop = await ShopApp.StartAsync(
            await DatabaseAsync(),
            on => on.On<PointsEarned>((_, context, _) =>
            {
                tenant = context.Tenant;
                return Task.CompletedTask;
            }).UseTenants((_, name, _) => new(name == "eu" ? ["whsec_eu"] : null)),
            o => o.StoreFirst = true);
        var json = Delivery.Earned("evt_1");

        Assert.True(await ((IVinrEventStore)shop.Inbox).StoreAsync(new("eu/evt_1", VinrJson.Deserialize<VinrEvent>(json), Encoding.UTF8.GetBytes(json)) { Tenant = "eu", Delivery = delivery }, token));

        var row = await shop.UntilAsync("eu/evt_1", row => row.State == VinrInboxState.Done);
        Assert.Equal(("eu", "eu", delivery), (tenant, row.Tenant, TraceText.Read(row.Trace)));
    }

    private static VinrInboxMessage Waiting(string id, DateTimeOffset due) => new()
    {
        Id = id,
        Type = "loyalty.points.earned",
        State = VinrInboxState.Waiting,
        Due = due,
        Stored = Delivery.Now,
        Body = Encoding.UTF8.GetBytes(Delivery.Earned(id)),
    };

    /// <summary>Stores an event as an instance does that has a handler for it.</summary>
    private static Task<bool> StoreAsync(ShopApp shop, string key, string? tenant, string? json = null) => ((IVinrEventStore)shop.Inbox).StoreAsync(
        new(key, VinrJson.Deserialize<VinrEvent>(Delivery.Earned("evt_1")), Encoding.UTF8.GetBytes(json ?? Delivery.Earned("evt_1"))) { Tenant = tenant }, Token);

    private async Task<ShopApp> StartAsync(Action<VinrEntityFrameworkOptions>? configure = null, IShopDatabase? database = null) =>
        await ShopApp.StartAsync(database ?? await DatabaseAsync(), on => on.On<PointsEarned>(_handled.RunAsync), o => (o.StoreFirst, o.ClaimLease) = (true, Lease), configure);

    /// <summary>A clock that knows how long it was asked to wait.</summary>
    private sealed class WatchedClock() : FakeTimeProvider(Delivery.Now)
    {
        public ConcurrentBag<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}

public sealed class SqliteStoreFirstTests : StoreFirstTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresStoreFirstTests(PostgresServer server) : StoreFirstTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
