using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Calls in doubt that are looked up with VINR: what settles one, and what decides nothing.</summary>
public abstract partial class OutboxTests
{
    [Fact]
    [Keeps("outbox.doubt")]
    public async Task A_payment_in_doubt_is_found_among_those_of_its_customer()
    {
        Payment? paid = null;
        _sandbox.Faults.On("payments.create").CommitThenDrop();

        await AgedAsync(
            VinrOutboxState.Sent,
            o => o.On<Payment>((payment, _, _) => KeepAsync(out paid, payment)),
            (new CreatePaymentRequest { Amount = 4_200, Currency = "EUR", Customer = "cust_1", Metadata = new() { ["order"] = "order-1" } }, "k-1", "order-1"));

        Assert.Equal((4_200L, "cust_1"), (paid!.Amount, paid.Customer!.Id));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task A_refund_in_doubt_is_found_among_those_of_its_payment()
    {
        Refund? back = null;
        using var vinr = _sandbox.CreateClient();
        _member.Pays(4_200);
        var payment = await PaidAsync(vinr);
        _sandbox.Faults.On("refunds.create").CommitThenDrop();

        await AgedAsync(
            VinrOutboxState.Sent,
            o => o.On<Refund>((refund, _, _) => KeepAsync(out back, refund)),
            (new CreateRefundRequest { Payment = payment.Id, Amount = 200, Metadata = new() { ["order"] = "order-1" } }, "k-1", "order-1"));

        Assert.Equal((200L, payment.Id), (back!.Amount, back.Payment));
    }

    [Theory]
    [InlineData(200, VinrOutboxState.InDoubt)]
    [InlineData(4_200, VinrOutboxState.Sent)]
    [Keeps("outbox.doubt")]
    public async Task A_refund_of_all_that_is_left_is_found_only_if_nothing_is_left(long given, VinrOutboxState becomes)
    {
        using var vinr = _sandbox.CreateClient();
        _member.Pays(4_200);
        var payment = await PaidAsync(vinr);
        await vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = given, Metadata = new() { ["order"] = "order-1" } }, cancellationToken: Token);
        _sandbox.Faults.On("refunds.create").DropBeforeCommit();

        await AgedAsync(becomes, null, (new CreateRefundRequest { Payment = payment.Id, Metadata = new() { ["order"] = "order-1" } }, "k-1", "order-1"));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task A_payment_that_failed_is_not_what_the_call_made()
    {
        _sandbox.Faults.On("payments.create").CommitThenDrop();

        await AgedAsync(
            VinrOutboxState.InDoubt,
            null,
            (new CreatePaymentRequest { Amount = 4_200, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_declined", Metadata = new() { ["order"] = "order-1" } }, "k-1", "order-1"));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task Where_rows_are_forgotten_earlier_than_it_could_have_acted_nothing_is_decided()
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();

        await AgedAsync(VinrOutboxState.InDoubt, o => o.Retention = TimeSpan.FromHours(25), (Marked(25, "order-1"), "k-1", "order-1"));
    }

    [Theory]
    [InlineData(403, "permission_denied", true)]
    [InlineData(404, "resource_missing", true)]
    [InlineData(401, "expired_api_key", false)]
    [InlineData(500, "api_error", false)]
    [Keeps("outbox.doubt")]
    public async Task Where_VINR_does_not_let_itself_be_asked_it_is_in_doubt_and_asked_again_where_it_may_the_next_time(int status, string code, bool isFinal)
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();
        _sandbox.Faults.On("loyalty.transactions.list").RespondWith(status, code).Once();

        await AgedAsync(isFinal ? VinrOutboxState.InDoubt : VinrOutboxState.Waiting, null, (Marked(25, "order-1"), "k-1", "order-1"));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task What_was_given_before_it_left_or_is_of_another_amount_or_order_is_not_it()
    {
        using var vinr = _sandbox.CreateClient();
        await GiveAsync(vinr, Marked(25, "order-1"));
        _sandbox.Clock.Advance(TimeSpan.FromHours(2));
        await GiveAsync(vinr, Marked(24, "order-1"));
        await GiveAsync(vinr, Marked(25, "order-2"));
        _sandbox.Faults.On("loyalty.transactions.create").DropBeforeCommit();

        await AgedAsync(VinrOutboxState.InDoubt, null, (Marked(25, "order-1"), "k-1", "order-1"));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task Two_that_it_could_be_decide_nothing()
    {
        using var vinr = _sandbox.CreateClient();
        await GiveAsync(vinr, Marked(25, "order-1"));
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();

        await AgedAsync(VinrOutboxState.InDoubt, null, (Marked(25, "order-1"), "k-1", "order-1"));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task One_of_two_calls_of_its_kind_and_reference_is_not_looked_up_and_one_without_a_reference_neither()
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Times(1);
        await AgedAsync(VinrOutboxState.InDoubt, null, (Marked(25, "order-1"), "k-1", "order-1"), (Marked(25, "order-1"), "k-2", "order-1"));

        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Times(1);
        await AgedAsync(VinrOutboxState.InDoubt, null, (Marked(25, "order-3"), "k-3", null));
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task Calls_of_other_kinds_and_references_do_not_keep_it_from_being_looked_up()
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Times(1);

        await AgedAsync(
            VinrOutboxState.Sent,
            null,
            (Marked(25, "order-1"), "k-1", "order-1"),
            (new IssueCreditRequest { Account = _member.Id, Amount = 25, Currency = "EUR", Reason = "goodwill" }, "k-2", "order-1"),
            (Marked(25, "order-2"), "k-3", "order-2"));
    }

    /// <summary>Sends calls, the first of which gets no answer, and lets its key grow too old.</summary>
    private async Task AgedAsync(VinrOutboxState becomes, Action<VinrOutboxOptions>? configure, params (object Request, string Key, string? Reference)[] calls)
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, configure);
        await app.EnqueueAsync(calls);
        await app.UntilAsync(rows => rows[0] is { FirstLeft: not null, Token: null, Error: not null });
        _sandbox.Clock.Advance(TimeSpan.FromHours(25));
        await app.WorkAsync();

        Assert.Equal(becomes, (await app.RowsAsync())[0].State);
    }

    private CreateTransactionRequest Marked(long points, string order) => Gift(points) with { Metadata = new() { ["order"] = order } };

    private static Task<PointsTransaction> GiveAsync(VinrClient vinr, CreateTransactionRequest gift) => vinr.Loyalty.Transactions.CreateAsync(gift, cancellationToken: Token);

    private static async Task<Payment> PaidAsync(VinrClient vinr)
    {
        await foreach (var payment in vinr.Payments.ListAsync(cancellationToken: Token)) return payment;
        throw new InvalidOperationException("There is no payment.");
    }

    private static Task KeepAsync<T>(out T? kept, T value)
    {
        kept = value;
        return Task.CompletedTask;
    }
}
