using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Answers that refuse, and answers that do not.</summary>
public abstract partial class OutboxTests
{
    [Theory]
    [InlineData(400, """{"error":{"type":"invalid_request_error","message":"no"}}""", true)]
    [InlineData(400, """{"error":{"code":"parameter_invalid","message":"no"}}""", true)]
    [InlineData(404, """{"error":{"code":"resource_missing","message":"no"}}""", true)]
    [InlineData(409, """{"error":{"code":"idempotency_conflict","message":"no"}}""", true)]
    [InlineData(409, """{"error":{"code":"account_locked","message":"no"}}""", true)]
    [InlineData(400, """{"error":{"message":"no"}}""", false)]
    [InlineData(404, """{"error":{"code":404,"message":"no route","status":"NOT_FOUND"}}""", false)]
    [InlineData(400, "<html>a proxy's page</html>", false)]
    [InlineData(403, """{"error":{"code":"permission_denied","message":"no"}}""", false)]
    [InlineData(429, """{"error":{"code":"rate_limited","message":"no"}}""", false)]
    [InlineData(501, """{"error":{"code":"not_implemented","message":"no"}}""", false)]
    [Keeps("outbox.once")]
    public async Task Only_VINRs_own_word_is_a_refusal(int status, string body, bool isRefusal)
    {
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(status, body: body).Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();
        Assert.Equal(isRefusal ? VinrOutboxState.Refused : VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);

        await app.UntilAsync(rows => rows[0].State != VinrOutboxState.Waiting);
        Assert.Equal(isRefusal ? 0 : 25, Balance());
    }

    [Theory]
    [InlineData(409, """{"error":{"code":"account_locked","message":"no"}}""", false)]
    [InlineData(413, """{"error":{"type":"too_large","message":"no"}}""", false)]
    [InlineData(400, """{"error":{"code":"parameter_invalid","message":"no"}}""", true)]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined","message":"no"}}""", true)]
    [InlineData(404, """{"error":{"code":"resource_missing","message":"no"}}""", true)]
    [InlineData(409, """{"error":{"code":"idempotency_conflict","message":"no"}}""", true)]
    [InlineData(422, """{"error":{"code":"account_closed","message":"no"}}""", true)]
    [Keeps("outbox.once")]
    public async Task After_a_lost_answer_only_what_speaks_for_all_tries_is_a_refusal(int status, string body, bool isRefusal)
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(status, body: body).Once();

        await app.UntilAsync(rows => rows[0] is { Attempts: 2, Token: null } or { State: not VinrOutboxState.Waiting });
        Assert.Equal(isRefusal ? VinrOutboxState.Refused : VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);

        await app.UntilAsync(rows => rows[0].State != VinrOutboxState.Waiting);
        Assert.Equal([isRefusal ? "refused k-1" : "sent k-1"], await app.EffectsAsync());
    }

    [Fact]
    public async Task What_cannot_be_sent_at_all_is_refused_with_the_reason()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.ReadAsync(db => db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.IdempotencyKey, "k\n1"), Token)); // as no call can have it

        await app.WorkAsync();

        var row = Assert.Single(await app.RowsAsync());
        Assert.Equal((VinrOutboxState.Refused, null), (row.State, row.FirstLeft));
        Assert.StartsWith("RequestOptions.IdempotencyKey must be printable ASCII", row.Error, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Requests.To("loyalty.transactions.create"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("half")]
    [InlineData("longer")]
    public async Task A_reference_that_not_every_database_takes_is_refused(string reference)
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox);
        reference = reference switch
        {
            "half" => "\ud800", // of a surrogate pair, which no attribute holds
            "longer" => new string('x', 201),
            _ => reference,
        };

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => app.EnqueueAsync((Gift(25), "k-1", reference)));

        Assert.Equal("The reference must be text of 1 to 200 characters, or null. (Parameter 'reference')", failure.Message);
        await app.EnqueueAsync((Gift(25), "k-1", new string('x', 198) + "😀"));
    }

    [Theory]
    [InlineData("1800", 30)]
    [InlineData("0", 0)]
    public async Task VINRs_own_wait_counts_where_it_is_the_longer_one(string retryAfter, int minutes)
    {
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(429, "rate_limited", headers: new() { ["Retry-After"] = retryAfter }).Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => (o.BackOff, o.MaxBackOff) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)));
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();

        var wait = (await app.RowsAsync())[0].Due - _sandbox.Clock.UtcNow;
        if (minutes > 0) Assert.Equal(TimeSpan.FromMinutes(minutes), wait);
        else Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task What_becomes_of_calls_is_logged()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = key => key == "k-3" ? Trouble.AnswerLost : Trouble.None };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, through: line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"), (Gift(-500), "k-2", "order-2"), (Gift(5), "k-3", "order-3"));
        await app.WorkAsync();
        _sandbox.Clock.Advance(TimeSpan.FromHours(25));
        await app.WorkAsync();

        Assert.Collection(
            app.Log.Lines.Where(text => text.Contains("points-transactions", StringComparison.Ordinal)),
            text => Assert.Equal("23 Debug points-transactions 1 of order-1 was sent", text),
            text => Assert.StartsWith("24 Warning points-transactions 2 of order-2 was refused: ", text, StringComparison.Ordinal),
            text => Assert.StartsWith("21 Information points-transactions 3 of order-3 did not get through, try 1, or its handler failed; it is tried again at ", text, StringComparison.Ordinal),
            text => Assert.StartsWith("25 Error points-transactions 3 of order-3 is in doubt: It first left at ", text, StringComparison.Ordinal));
    }
}
