using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Answers that refuse and answers that do not, leases that are lost, and a database that goes away.</summary>
public abstract partial class OutboxTests
{
    [Theory]
    [InlineData("""{"error":{"type":"invalid_request_error","message":"no"}}""", true)]
    [InlineData("""{"error":{"code":"parameter_invalid","message":"no"}}""", true)]
    [InlineData("""{"error":{"message":"no"}}""", false)]
    [InlineData("<html>a proxy's page</html>", false)]
    [Keeps("outbox.once")]
    public async Task Only_VINRs_own_word_is_a_refusal(string body, bool isRefusal)
    {
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(400, body: body).Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();
        Assert.Equal(isRefusal ? VinrOutboxState.Refused : VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);

        await app.UntilAsync(rows => rows[0].State != VinrOutboxState.Waiting);
        Assert.Equal(isRefusal ? 0 : 25, Balance());
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
        Assert.DoesNotContain(app.Log.Lines, text => text.StartsWith("2", StringComparison.Ordinal)); // it is not its any more to say
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
