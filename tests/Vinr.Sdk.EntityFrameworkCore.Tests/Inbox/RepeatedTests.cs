using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Inbox;

/// <summary>Connections that break, under the context's execution strategy and without one.</summary>
public abstract class RepeatedTests : OnDatabase
{
    private readonly BreakingCommits _commits = new();
    private readonly List<ShopDb> _contexts = [];

    [Fact]
    [Keeps("inbox.effect")]
    public async Task A_commit_that_did_not_reach_the_database_is_repeated_as_a_whole_with_a_fresh_context()
    {
        await using var shop = await StartAsync(isRetrying: true);
        _commits.Before = 2;

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));

        Assert.Equal(["counting evt_1"], await shop.EffectsAsync());
        Assert.Equal(3, _contexts.Count);
        Assert.Equal(3, _contexts.Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Keeps("inbox.effect")]
    public async Task A_commit_whose_answer_was_lost_is_looked_up_and_not_repeated(bool isRetrying)
    {
        await using var shop = await StartAsync(isRetrying);
        _commits.After = 1;

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));

        Assert.Equal(["counting evt_1"], await shop.EffectsAsync());
        Assert.Single(_contexts);
        Assert.Equal(VinrInboxState.Done, (await shop.RowAsync("evt_1"))!.State);
    }

    [Fact]
    public async Task Without_a_strategy_a_commit_that_failed_is_left_to_the_next_delivery()
    {
        await using var shop = await StartAsync(isRetrying: false);
        _commits.Before = 1;

        Assert.Equal(HttpStatusCode.InternalServerError, await shop.DeliverAsync("evt_1"));
        Assert.Empty(await shop.EffectsAsync());
        Assert.Equal("BrokenConnectionException: The connection broke.", (await shop.RowAsync("evt_1"))!.LastError);

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(["counting evt_1"], await shop.EffectsAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_under_a_handler_is_the_strategys_and_what_the_handler_fails_of_itself_is_not()
    {
        var failures = new Queue<Exception>([new BrokenConnectionException(), new DbUpdateException("wrapped", new BrokenConnectionException())]);
        await using var shop = await StartAsync(isRetrying: true, () => failures.TryDequeue(out var failure) ? failure : null);

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(3, _contexts.Count);

        failures.Enqueue(new TimeoutException("the mailer is away"));
        Assert.Equal(HttpStatusCode.InternalServerError, await shop.DeliverAsync("evt_2"));
        Assert.Equal(4, _contexts.Count);
        Assert.Equal(["counting evt_1"], await shop.EffectsAsync());
    }

    private async Task<ShopApp> StartAsync(bool isRetrying, Func<Exception?>? fail = null) => await ShopApp.StartAsync(
        await DatabaseAsync(),
        on => on.On<PointsEarned>(async (earned, context, _) =>
        {
            var db = context.Services.GetRequiredService<ShopDb>();
            _contexts.Add(db);
            Assert.Empty(db.ChangeTracker.Entries());
            await TransactionTests.SaveAsync(db, earned.Id, "counting");
            if (fail?.Invoke() is { } failure) throw failure;
        }),
        strategy: isRetrying ? dependencies => new Retrying(dependencies) : null,
        context: options => options.AddInterceptors(_commits));
}

public sealed class SqliteRepeatedTests : RepeatedTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresRepeatedTests(PostgresServer server) : RepeatedTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
