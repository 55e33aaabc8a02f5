using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Calls of which nobody knows whether they were carried out, and what becomes of those that are over.</summary>
public abstract partial class OutboxTests
{
    [Fact]
    [Keeps("outbox.doubt")]
    public async Task Past_its_keys_life_a_call_is_never_sent_again_and_told_and_holds_those_behind_it()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = key => key == "k-1" ? Trouble.AnswerLost : Trouble.None };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"), (Gift(5), "k-2", "order-1"));
        var failed = (await app.UntilAsync(rows => rows[0] is { FirstLeft: not null, Attempts: > 1, Token: null }))[0].Error;

        _sandbox.Clock.Advance(TimeSpan.FromHours(25));
        var rows = await app.UntilAsync(rows => rows[0].State == VinrOutboxState.InDoubt);
        var asked = _sandbox.Requests.To("loyalty.transactions.create").Count;
        _sandbox.Clock.Advance(TimeSpan.FromHours(10));

        Assert.Equal(asked, _sandbox.Requests.To("loyalty.transactions.create").Count);
        Assert.Equal([VinrOutboxState.InDoubt, VinrOutboxState.Waiting], (await app.RowsAsync()).Select(row => row.State));
        Assert.Equal(["indoubt k-1"], await app.EffectsAsync());
        Assert.Contains("too old to be sent again", rows[0].Error, StringComparison.Ordinal);
        Assert.EndsWith($"The last failure: {failed}", rows[0].Error, StringComparison.Ordinal);
        Assert.Equal(25, Balance());

        Assert.True(await app.Outbox.DropAsync(rows[0].Sequence, wasCarriedOut: true, Token));
        await app.UntilAsync(rows => rows[1].State == VinrOutboxState.Sent);
        Assert.Equal(30, Balance());
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task In_doubt_it_is_looked_up_by_its_reference_and_what_is_found_settles_it()
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25) with { Metadata = new() { ["order"] = "order-1" } }, "k-1", "order-1"));
        await app.UntilAsync(rows => rows[0] is { FirstLeft: not null, Attempts: > 1, Token: null });

        _sandbox.Clock.Advance(TimeSpan.FromHours(25));
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);

        Assert.Equal(["sent k-1"], await app.EffectsAsync());
        Assert.Equal(25, Balance());
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task What_a_dead_process_sent_is_in_doubt_though_it_wrote_no_failure_down()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        var left = _sandbox.Clock.UtcNow - TimeSpan.FromHours(25);
        await app.ReadAsync(db => db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.FirstLeft, left), Token));

        await app.WorkAsync();

        var row = Assert.Single(await app.RowsAsync());
        Assert.Equal(VinrOutboxState.InDoubt, row.State);
        Assert.EndsWith("The last failure: none that was written down", row.Error, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Requests.To("loyalty.transactions.create"));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)] // five minutes before VINR may forget it
    [Keeps("outbox.doubt")]
    public async Task A_key_is_not_used_in_the_last_minutes_of_its_life_and_only_those_who_ask_for_doubts_hear_of_one(int milliseconds, bool isSent)
    {
        var heard = new List<string>();
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.AnswerLost };
        await using var app = await OutboxApp.StartAsync(
            await DatabaseAsync(), _sandbox, o => o.OnRefused((_, _) => HearAsync("refused")).OnInDoubt((_, _) => HearAsync("in doubt")), line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();
        var sent = _sandbox.Requests.To("loyalty.transactions.create").Count;

        _sandbox.Clock.Advance((await app.RowsAsync())[0].FirstLeft!.Value.AddHours(24).AddMinutes(-5).AddMilliseconds(-milliseconds) - _sandbox.Clock.UtcNow);
        await app.WorkAsync();

        Assert.Equal(isSent ? 1 : 0, _sandbox.Requests.To("loyalty.transactions.create").Count - sent);
        Assert.Equal(isSent ? [] : ["in doubt"], heard);

        Task HearAsync(string what)
        {
            heard.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Health_tells_of_a_call_that_waits_for_long_and_of_one_in_doubt()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.AnswerLost };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, through: line);
        Assert.Equal((HealthStatus.Healthy, null), await app.HealthAsync());
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();
        Assert.Equal((HealthStatus.Healthy, null), await app.HealthAsync());

        _sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var (status, text) = await app.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, status);
        Assert.StartsWith("The oldest call has been waiting for 0", text, StringComparison.Ordinal);

        _sandbox.Clock.Advance(TimeSpan.FromHours(24));
        await app.WorkAsync();
        Assert.Equal((HealthStatus.Degraded, "Call 1 is in doubt and holds those of its reference: look at IVinrOutbox."), await app.HealthAsync());
    }

    [Fact]
    public async Task Somebody_who_has_looked_may_have_it_sent_again()
    {
        _sandbox.Faults.On("loyalty.transactions.create").DropBeforeCommit();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.UntilAsync(rows => rows[0] is { FirstLeft: not null, Attempts: > 1, Token: null });
        _sandbox.Clock.Advance(TimeSpan.FromHours(25));
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.InDoubt);
        _sandbox.Faults.Clear();

        var doubted = Assert.Single(await app.Outbox.ListAsync(VinrOutboxState.InDoubt, cancellationToken: Token));
        Assert.True(await app.Outbox.RepeatAsync(doubted.Sequence, Token));
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);

        Assert.False(await app.Outbox.RepeatAsync(doubted.Sequence, Token));
        Assert.Equal(25, Balance());
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task A_till_that_was_offline_for_a_day_sends_late_and_is_not_in_doubt()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.NoLine };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.UntilAsync(rows => rows[0] is { Attempts: > 0, Token: null });

        _sandbox.Clock.Advance(TimeSpan.FromHours(26));
        line.Of = _ => Trouble.None;
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);

        Assert.Equal(["sent k-1"], await app.EffectsAsync());
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task What_is_over_is_forgotten_after_its_retention_and_what_is_in_doubt_is_not()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = key => key == "k-3" ? Trouble.AnswerLost : Trouble.None };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.Retention = TimeSpan.FromDays(2), line);
        await app.EnqueueAsync((Gift(25), "k-1", null), (Gift(-500), "k-2", null), (Gift(5), "k-3", null));
        await app.WorkAsync();
        _sandbox.Clock.Advance(TimeSpan.FromHours(30));
        await app.WorkAsync();

        await app.CleanAsync();
        Assert.Equal([VinrOutboxState.Sent, VinrOutboxState.Refused, VinrOutboxState.InDoubt], (await app.RowsAsync()).Select(row => row.State));

        _sandbox.Clock.Advance(TimeSpan.FromDays(400));
        await app.CleanAsync();
        Assert.Equal(["k-3"], (await app.RowsAsync()).Select(row => row.IdempotencyKey));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task What_cannot_be_sent_any_more_but_may_have_left_is_no_refusal()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.AnswerLost };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();
        await app.ReadAsync(db => db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.IdempotencyKey, "k\n1"), Token)); // as no call can have it

        _sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await app.WorkAsync();
        Assert.Equal(VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);

        _sandbox.Clock.Advance(TimeSpan.FromHours(24));
        await app.WorkAsync();
        Assert.Equal(VinrOutboxState.InDoubt, (await app.RowsAsync())[0].State);
    }
}
