using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Leases that are lost, commits that are, and a database that goes away.</summary>
public abstract partial class OutboxTests
{
    [Fact]
    public async Task A_handler_that_takes_longer_than_the_lease_is_rolled_back_and_told()
    {
        OutboxApp app = null!;
        var runs = 0;
        app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.On<PointsTransaction>((_, call, token) =>
        {
            // Another has taken the row meanwhile: in the same transaction, since SQLite has one that writes at a time.
            var db = call.Services.GetRequiredService<ShopDb>();
            db.Effects.Add(new() { EventId = call.IdempotencyKey, By = $"run {++runs}" });
            return runs > 1 ? Task.CompletedTask : db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Token, "another"), token);
        }));
        await using var closing = app;
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();
        Assert.Empty(await app.EffectsAsync());
        Assert.Contains("26 Warning points-transactions 1 of order-1 was taken by another while its handler ran here; what it saved was rolled back. A longer Lease helps against long handlers", app.Log.Lines);
        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("23 ", StringComparison.Ordinal));

        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);
        Assert.Equal(["run 2 k-1"], await app.EffectsAsync());
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task Who_has_lost_its_call_to_another_neither_sends_nor_tells()
    {
        var (sent, taken) = (0, false);
        OutboxApp app = null!;
        var line = new Line
        {
            InnerHandler = _sandbox.CreateHandler(),
            Of = _ =>
            {
                sent++;
                app.ReadAsync(db => db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Token, "another"), Token)).GetAwaiter().GetResult();
                taken = true;
                return Trouble.None;
            },
        };
        app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await using var closing = app;
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();

        Assert.Equal((1, true), (sent, taken));
        var row = Assert.Single(await app.RowsAsync());
        Assert.Equal((VinrOutboxState.Waiting, "another", null), (row.State, row.Token, row.Answer));
        Assert.Empty(await app.EffectsAsync());
        Assert.DoesNotContain(app.Log.Lines, text => text.StartsWith('2')); // it is not its any more to say
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_call_that_another_took_before_it_left_is_not_sent()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        var row = Assert.Single(await app.RowsAsync());
        row.Token = "a lease that is over";

        await app.RunAsync(row);

        Assert.Empty(_sandbox.Requests.To("loyalty.transactions.create"));
        Assert.Empty(app.Log.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_goes_away_meanwhile_ends_no_worker(bool whileStopping)
    {
        var hung = new TaskCompletionSource();
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => whileStopping ? Trouble.Hangs : Trouble.AnswerLost, Hung = hung };
        OutboxApp app = null!;
        var drops = new Dropping { InnerHandler = line, Drop = () => app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE vinr_outbox", Token)) };
        app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, drops);
        await using var closing = app;
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        var working = app.WorkAsync();
        if (whileStopping)
        {
            await hung.Task.WaitAsync(Token);
            await app.StopAsync();
        }

        await working;
        Assert.Contains(app.Log.Lines, text => text.StartsWith("22 Warning How call 1 stands could not be written down; it is taken again when its lease is over", StringComparison.Ordinal));
    }

    [Fact]
    [Keeps("outbox.together")]
    public async Task A_commit_whose_answer_was_lost_is_looked_up_and_nobody_is_told_twice()
    {
        var commits = new BreakingCommits();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, watching: commits);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        commits.After = 1;

        await app.WorkAsync();

        Assert.Equal(["sent k-1"], await app.EffectsAsync());
        Assert.Equal(["23 Debug points-transactions 1 of order-1 was sent"], app.Log.Lines.Where(text => text.StartsWith('2')));
        var row = Assert.Single(await app.RowsAsync());
        Assert.Equal(VinrOutboxState.Sent, row.State);
        Assert.True(await IsFinishedByAsync(row.Sequence, row.Token));
        Assert.False(await IsFinishedByAsync(row.Sequence, "another"));
        Assert.False(await IsFinishedByAsync(row.Sequence + 1, row.Token));

        Task<bool> IsFinishedByAsync(long sequence, string? token) => app.ReadAsync(db => OutboxRows.IsFinishedByAsync(
            db, new() { Sequence = sequence, Token = token, IdempotencyKey = row.IdempotencyKey, Path = row.Path, Body = row.Body }, Token));
    }

    [Fact]
    [Keeps("outbox.together")]
    public async Task A_commit_that_did_not_reach_the_database_is_told_again_and_nothing_is_sent_again()
    {
        var commits = new BreakingCommits();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, watching: commits);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        commits.Before = 1;

        await app.WorkAsync();
        Assert.Empty(await app.EffectsAsync());
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);

        Assert.Equal(["sent k-1"], await app.EffectsAsync());
        Assert.Single(_sandbox.Requests.To("loyalty.transactions.create"));
    }

    /// <summary>Takes the tables away while a call is on its way.</summary>
    private sealed class Dropping : DelegatingHandler
    {
        public required Func<Task> Drop { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Drop();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
