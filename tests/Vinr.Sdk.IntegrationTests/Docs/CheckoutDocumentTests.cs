using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Docs;

/// <summary>The checkout of <c>docs/checkout.md</c>, through everything that the page promises.</summary>
public sealed class CheckoutDocumentTests : IAsyncLifetime
{
    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;
    private SeededMember _member = null!;
    private string _reward = "";
    private Checkout _checkout = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync();
        _vinr = _sandbox.CreateClient(o => o.HttpHandler = _sandbox.CreateHandler());
        var club = _sandbox.Seed.Program("Club").EarnPerUnit(1).Reward("€5 off", 100, 500);
        _member = club.Member("cust_1").Balance(320);
        _reward = club.Rewards["€5 off"];
        _checkout = new(_vinr, _ => Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        _sandbox.Ledger.Verify();
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    [Keeps("fit.taught")]
    public void Every_program_of_the_page_is_compiled_word_for_word() => Assert.Equal(
        WordForWord.Compiled("tests/Vinr.Sdk.IntegrationTests/Docs/CheckoutSnippets.cs"),
        WordForWord.Shown("docs/checkout.md").Where(shown => !shown.Contains("AddVinrWebhooks", StringComparison.Ordinal)));

    [Fact]
    public async Task A_member_redeems_pays_on_the_page_and_the_event_completes_the_order()
    {
        var cart = MembersCart();

        var payment = await _checkout.BeginAsync(cart);
        Assert.Equal((PaymentStatus.Pending, 4_000, false, 220), (payment.Status, payment.Amount, cart.Paid, Balance()));
        Assert.Equal(payment.Id, Assert.Single(_sandbox.Explain(_member.Id).Unpaid).Id);

        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        await HearAsync(cart);

        Assert.Equal((true, payment.Id, 220 + 40), (cart.Paid, cart.Payment, Balance()));
    }

    [Fact]
    public async Task A_decline_on_the_page_ends_nothing_and_the_next_card_pays()
    {
        var cart = MembersCart();
        var payment = await _checkout.BeginAsync(cart);

        var declined = await _sandbox.Checkout.PayAsync(payment.Id, TestCards.Declined, cancellationToken: Token);
        await HearAsync(cart);

        Assert.Equal((PaymentStatus.Pending, "card_declined", 1, 220), (declined.Status, declined.Failure?.Code, cart.Attempt, Balance()));
        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        await _checkout.ReturnedAsync(cart);
        Assert.Equal((true, 260), (cart.Paid, Balance()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pm_card_authentication_required")]
    public async Task A_card_that_asks_for_authentication_is_authenticated_on_the_page(string? savedCard)
    {
        var cart = MembersCart(savedCard);
        var payment = await _checkout.BeginAsync(cart);
        if (savedCard is null) payment = await _sandbox.Checkout.PayAsync(payment.Id, TestCards.AsksForAuthentication, cancellationToken: Token);
        Assert.Equal(PaymentStatus.RequiresAuthentication, payment.Status);
        Assert.NotNull(payment.CheckoutUrl);

        await _sandbox.Checkout.AuthenticateAsync(payment.Id, cancellationToken: Token);
        await HearAsync(cart);

        Assert.True(cart.Paid);
    }

    [Fact]
    public async Task A_saved_card_that_is_declined_ends_the_attempt_and_the_next_card_pays_once()
    {
        var cart = MembersCart("pm_card_declined");

        await Assert.ThrowsAsync<VinrCardException>(() => _checkout.BeginAsync(cart));
        Assert.Equal((2, 320), (cart.Attempt, Balance()));
        cart.Card = "pm_card_visa";
        await _checkout.BeginAsync(cart);
        await HearAsync(cart);

        Assert.Equal((true, 260), (cart.Paid, Balance()));
        Assert.Equal(["applied", "released"], await RedemptionsAsync());
    }

    [Fact]
    public async Task Too_few_points_end_the_attempt_and_the_cart_is_paid_without_the_reward()
    {
        await _vinr.Loyalty.Transactions.CreateAsync(new() { Account = _member.Id, Amount = -300, Reason = "moved" }, cancellationToken: Token);
        var cart = MembersCart();

        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(() => _checkout.BeginAsync(cart));
        Assert.Equal(("insufficient_points", 2), (refused.Code, cart.Attempt));
        cart.Reward = null;

        Assert.Equal(4_500, (await _checkout.BeginAsync(cart)).Amount);
    }

    [Fact]
    public async Task A_payment_that_is_refused_leaves_no_redemption_behind()
    {
        var cart = new Cart { Id = "cart-9", Total = 4_500, Currency = "USD", Customer = "cust_1", Member = _member.Id, Reward = _reward };

        await Assert.ThrowsAsync<VinrInvalidStateException>(() => _checkout.BeginAsync(cart)); // €5 off do not go onto dollars

        Assert.Equal(320, Balance());
        Assert.Equal(["released"], await RedemptionsAsync());
    }

    [Fact]
    public async Task A_guest_pays_and_earns_nothing()
    {
        var cart = new Cart { Id = "cart-2", Total = 4_500 };

        var payment = await _checkout.BeginAsync(cart);
        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        await HearAsync(cart);

        Assert.Equal((true, 320), (cart.Paid, Balance()));
    }

    [Fact]
    public async Task A_reward_that_covers_all_leaves_nothing_to_pay()
    {
        var cart = new Cart { Id = "cart-3", Total = 400, Customer = "cust_1", Member = _member.Id, Reward = _reward };

        var payment = await _checkout.BeginAsync(cart);

        Assert.Equal((PaymentStatus.Completed, 0, true, 220), (payment.Status, payment.Amount, cart.Paid, Balance()));
    }

    [Theory]
    [InlineData("payments.create")]
    [InlineData("loyalty.redemptions.create")]
    public async Task A_lost_answer_is_found_out_by_the_same_attempt(string operation)
    {
        var cart = MembersCart();
        _sandbox.Faults.On(operation).CommitThenDrop().Times(3);
        var unknown = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => _checkout.BeginAsync(cart));
        Assert.True(unknown.OutcomeUnknown);

        var payment = await _checkout.BeginAsync(cart);
        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        await HearAsync(cart);

        Assert.Equal((true, 1, 260), (cart.Paid, cart.Attempt, Balance()));
        Assert.Equal(["applied"], await RedemptionsAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Keeps("explore.samples")]
    public async Task A_crash_at_any_save_is_made_good_by_beginning_again(int save)
    {
        var (cart, stored, saves) = (MembersCart(), MembersCart(), 0);
        var crashing = new Checkout(_vinr, now =>
        {
            if (++saves == save) throw new InvalidOperationException("the power is gone");
            (stored.Begun, stored.Redemption, stored.Payment) = (now.Begun, now.Redemption, now.Payment);
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => crashing.BeginAsync(cart));

        var payment = await _checkout.BeginAsync(stored);
        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        await HearAsync(stored);

        Assert.Equal((true, 260), (stored.Paid, Balance()));
        Assert.Equal(["applied"], await RedemptionsAsync());
    }

    [Fact]
    public async Task An_abandoned_cart_expires_gives_the_points_back_and_can_be_paid_anew()
    {
        var cart = MembersCart();
        await _checkout.BeginAsync(cart);

        await _sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(25));
        await HearAsync(cart);

        Assert.Equal((false, 2, 320), (cart.Paid, cart.Attempt, Balance()));
        var payment = await _checkout.BeginAsync(cart);
        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        await HearAsync(cart); // the old payment's events once more among them
        Assert.Equal((true, payment.Id, 260), (cart.Paid, cart.Payment, Balance()));
    }

    [Fact]
    public async Task A_cart_that_is_given_up_has_no_open_payment_also_when_no_answer_came()
    {
        var cart = MembersCart();
        _sandbox.Faults.On("payments.create").CommitThenDrop().Times(3);
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => _checkout.BeginAsync(cart));

        await _checkout.GiveUpAsync(cart);

        Assert.Equal((false, 2, 320), (cart.Begun, cart.Attempt, Balance()));
        Assert.Empty(_sandbox.Explain(_member.Id).Unpaid);
    }

    [Fact]
    public async Task What_was_paid_meanwhile_is_not_given_up()
    {
        var cart = MembersCart();
        var payment = await _checkout.BeginAsync(cart);
        await _sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);

        await _checkout.GiveUpAsync(cart);

        Assert.Equal((true, 260), (cart.Paid, Balance()));
    }

    [Fact]
    public async Task A_day_later_the_payment_is_found_by_looking()
    {
        var cart = MembersCart();
        var payment = await _checkout.BeginAsync(cart);

        Assert.Equal(payment.Id, (await _checkout.FindAsync(cart))?.Id);
        cart.Attempt++;
        Assert.Null(await _checkout.FindAsync(cart));
    }

    [Fact]
    public async Task A_refund_takes_back_what_was_earned_and_leaves_the_redemption_applied()
    {
        var cart = MembersCart("pm_card_visa");
        await _checkout.BeginAsync(cart);

        await _checkout.RefundAsync(cart, amount: 2_000, attempt: 1);
        await _checkout.RefundAsync(cart, amount: 2_000, attempt: 1); // the same, asked twice
        Assert.Equal(220 + 20, Balance());
        await _checkout.RefundAsync(cart, amount: null, attempt: 2);

        Assert.Equal(220, Balance());
        Assert.Equal(["applied"], await RedemptionsAsync());
        await _checkout.GiveBackAsync(cart, attempt: 1);
        await _checkout.GiveBackAsync(cart, attempt: 1);
        Assert.Equal(320, Balance());
    }

    private Cart MembersCart(string? card = null) =>
        new() { Id = "cart-1", Total = 4_500, Customer = "cust_1", Member = _member.Id, Reward = _reward, Card = card };

    private long Balance() => _sandbox.Explain(_member.Id).Balance;

    /// <summary>Every event of a payment there ever was, each twice, newest first: as webhooks may bring them.</summary>
    private async Task HearAsync(Cart cart)
    {
        await foreach (var news in _vinr.Events.ListAsync(cancellationToken: Token))
        {
            var payment = news switch
            {
                PaymentCompleted completed => completed.Payment,
                PaymentFailed failed => failed.Payment,
                PaymentCancelled cancelled => cancelled.Payment,
                PaymentExpired expired => expired.Payment,
                _ => null,
            };
            if (payment is null) continue;

            await _checkout.SettleAsync(cart, payment);
            await _checkout.SettleAsync(cart, payment);
        }
    }

    private async Task<List<string>> RedemptionsAsync()
    {
        List<string> found = [];
        await foreach (var redemption in _vinr.Loyalty.Redemptions.ListAsync(new() { Account = _member.Id })) found.Add(redemption.Status.ToString());
        return found;
    }
}
