using CheckoutWeb;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>
/// The checkout by itself: begun again after each failure, by a new process that knows nothing but what stands in the store. However it went,
/// the order ends as its payment does, with one payment and one redemption.
/// </summary>
public sealed class OrderTests
{
    private static readonly string[] Ways = ["lost before", "lost after", "500 after", "503", "429", "401"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> UntilPaid => Each("loyalty.redemptions.create", "payments.create", "payments.retrieve");

    public static TheoryData<string, string> UntilCancelled =>
        Each("loyalty.redemptions.create", "payments.create", "payments.retrieve", "payments.cancel");

    [Theory]
    [MemberData(nameof(UntilPaid))]
    public async Task A_call_that_goes_wrong_is_made_good_and_paid_once(string operation, string way)
    {
        await using var counter = await Counter.OpenAsync();
        counter.Spoil(operation, way);
        await counter.UntilItEndsWellAsync(checkout => checkout.PayAsync(counter.Wanted));
        var order = await counter.UntilItEndsWellAsync(checkout => checkout.PayAsync(counter.Wanted)); // the customer comes back
        await counter.Sandbox.Checkout.PayAsync(order.PaymentId!, TestCards.Declined, cancellationToken: Token);
        await counter.Sandbox.Checkout.PayAsync(order.PaymentId!, cancellationToken: Token);
        Assert.Equal(OrderStatus.Open, counter.Latest.Status);

        await counter.DeliverAsync();

        Assert.Equal((OrderStatus.Paid, 1), (counter.Latest.Status, counter.Latest.Attempt));
        Assert.Equal(PaymentStatus.Completed, Assert.Single(await counter.PaymentsAsync()).Status);
        Assert.Equal(RedemptionStatus.Applied, Assert.Single(await counter.RedemptionsAsync()).Status);
        Assert.Equal(counter.Latest, await counter.UntilItEndsWellAsync(checkout => checkout.PayAsync(counter.Wanted))); // not twice
    }

    [Theory]
    [MemberData(nameof(UntilCancelled))]
    public async Task An_order_that_is_given_up_whatever_goes_wrong_costs_nothing(string operation, string way)
    {
        await using var counter = await Counter.OpenAsync();
        counter.Spoil(operation, way);
        await counter.UntilItEndsWellAsync(async checkout => await checkout.CancelAsync(await checkout.PayAsync(counter.Wanted)));

        await counter.DeliverAsync();

        Assert.Equal(OrderStatus.NotPaid, counter.Latest.Status);
        Assert.Equal(PaymentStatus.Cancelled, Assert.Single(await counter.PaymentsAsync()).Status);
        Assert.Equal(RedemptionStatus.Released, Assert.Single(await counter.RedemptionsAsync()).Status);
        Assert.Equal(500, await counter.BalanceAsync());
    }

    [Theory]
    [InlineData("lost before")]
    [InlineData("lost after")]
    [InlineData("500 after")]
    public async Task Points_of_a_refused_payment_go_back_though_the_answer_to_that_is_lost(string way)
    {
        await using var counter = await Counter.OpenAsync();
        await counter.WantARewardInDollarsAsync();
        counter.Spoil("loyalty.redemptions.release", way);

        await counter.UntilItEndsWellAsync(checkout => checkout.PayAsync(counter.Wanted));

        Assert.Equal(OrderStatus.NotPaid, counter.Latest.Status);
        Assert.Empty(await counter.PaymentsAsync());
        Assert.Equal(500, await counter.BalanceAsync());
    }

    [Fact]
    public async Task Events_alone_complete_an_order_whose_calls_were_never_answered()
    {
        await using var counter = await Counter.OpenAsync();
        counter.Spoil("payments.create", "lost after");
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => counter.Checkout().PayAsync(counter.Wanted));
        await counter.Sandbox.Checkout.PayAsync(Assert.Single(await counter.PaymentsAsync()).Id, cancellationToken: Token);

        await counter.DeliverAsync();

        Assert.Equal(OrderStatus.Paid, counter.Latest.Status);
    }

    [Fact]
    public async Task What_was_paid_at_the_last_moment_is_not_cancelled()
    {
        await using var counter = await Counter.OpenAsync();
        var order = await counter.Checkout().PayAsync(counter.Wanted);
        await counter.Sandbox.Checkout.PayAsync(order.PaymentId!, cancellationToken: Token);
        counter.Sandbox.Faults.On("payments.retrieve").RespondWith(200, body: VinrJson.Serialize(await counter.PaymentBeforeAsync(order))).Once();

        await counter.Checkout().CancelAsync(order);

        Assert.Equal(OrderStatus.Paid, counter.Latest.Status);
        Assert.Single(counter.Sandbox.Requests.To("payments.cancel"));
    }

    [Fact]
    public async Task An_order_that_nobody_came_back_to_is_finished_before_its_keys_are_forgotten()
    {
        await using var counter = await Counter.OpenAsync();
        counter.Spoil("loyalty.redemptions.create", "lost after");
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => counter.Checkout().PayAsync(counter.Wanted));
        Assert.Equal(350, await counter.BalanceAsync());

        counter.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await counter.LookAfterAsync();

        Assert.Equal(OrderStatus.NotPaid, counter.Latest.Status);
        Assert.Equal(500, await counter.BalanceAsync());
    }

    [Fact]
    public async Task A_key_is_not_repeated_when_it_may_be_forgotten()
    {
        await using var counter = await Counter.OpenAsync();
        counter.Spoil("loyalty.redemptions.create", "lost after");
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => counter.Checkout().PayAsync(counter.Wanted));

        counter.Sandbox.Clock.Advance(TimeSpan.FromHours(24));
        var order = await counter.Checkout().PayAsync(counter.Wanted);

        Assert.Equal((OrderStatus.Open, (string?)null), (order.Status, order.PaymentId));
        Assert.Single(await counter.RedemptionsAsync());
    }

    [Fact]
    public async Task An_event_that_comes_late_does_not_open_what_has_ended()
    {
        await using var counter = await Counter.OpenAsync();
        var order = await counter.Checkout().PayAsync(counter.Wanted);
        await counter.Checkout().CancelAsync(order);
        var next = await counter.Checkout().PayAsync(counter.Wanted);

        await counter.DeliverAsync(); // of both attempts, the newest first

        Assert.Equal((2, OrderStatus.Open, next.PaymentId), (counter.Latest.Attempt, counter.Latest.Status, counter.Latest.PaymentId));
        Assert.NotEqual(order.PaymentId, next.PaymentId);
    }

    private static TheoryData<string, string> Each(params string[] operations)
    {
        TheoryData<string, string> all = [];
        foreach (var operation in operations)
            foreach (var way in Ways) all.Add(operation, way);
        return all;
    }
}
