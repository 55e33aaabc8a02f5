using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Readme;

/// <summary>The checkout of the README, when the card is declined: what its keys are for, and what happens without an attempt in them.</summary>
public sealed class DeclinedCardTests : IAsyncLifetime
{
    private const string Good = "pm_card_visa", Declined = "pm_card_declined", Cart = "cart-1";

    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;
    private LoyaltyAccount _member = null!;
    private Reward _reward = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync();
        _vinr = _sandbox.CreateClient(o => o.HttpHandler = _sandbox.CreateHandler());
        (_member, _reward) = await Snippets.Guide(_vinr); // 150 points, and €5 off for 100
    }

    public async ValueTask DisposeAsync()
    {
        _sandbox.Ledger.Verify();
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_new_attempt_with_another_card_is_paid_and_applies_its_redemption()
    {
        await Assert.ThrowsAsync<VinrCardException>(() => CheckOutAsync(attempt: "1", Declined));
        Assert.Equal(150, await BalanceAsync());

        var payment = await CheckOutAsync(attempt: "2", Good);

        Assert.Equal((PaymentStatus.Completed, 4_000), (payment.Status, payment.Amount));
        Assert.Equal([RedemptionStatus.Applied, RedemptionStatus.Released], await RedemptionsAsync());
        Assert.Equal(150 - 100 + 40, await BalanceAsync());
    }

    [Theory]
    [InlineData(Good)]
    [InlineData(Declined)]
    public async Task Repeating_an_attempt_changes_nothing(string card)
    {
        var first = await Record.ExceptionAsync(() => CheckOutAsync(attempt: "1", card));
        var balance = await BalanceAsync();

        var second = await Record.ExceptionAsync(() => CheckOutAsync(attempt: "1", card));

        Assert.Equal(first?.GetType(), second?.GetType());
        Assert.Equal(balance, await BalanceAsync());
        Assert.Single(await RedemptionsAsync());
    }

    [Fact]
    public async Task An_attempt_that_was_not_answered_is_repeated_and_pays_once()
    {
        _sandbox.Faults.On("payments.create").CommitThenDrop().Times(3);
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => CheckOutAsync(attempt: "1", Good));

        var payment = await CheckOutAsync(attempt: "1", Good);

        Assert.True(payment.Response!.Replayed);
        Assert.Equal([RedemptionStatus.Applied], await RedemptionsAsync());
        Assert.Equal(150 - 100 + 40, await BalanceAsync());
    }

    /// <summary>What the keys without an attempt did: they are good for one try in 24 hours.</summary>
    [Fact]
    [Keeps("calls.until")]
    public async Task With_the_old_keys_a_declined_cart_cannot_be_paid_for_a_day()
    {
        await Assert.ThrowsAsync<VinrCardException>(() => CheckOutAsync(attempt: "1", Declined));

        // Another card under the payment's old key is another payload; the same card is the old refusal.
        await Assert.ThrowsAsync<VinrIdempotencyException>(() => CheckOutAsync(attempt: "1", Good));
        await Assert.ThrowsAsync<VinrCardException>(() => CheckOutAsync(attempt: "1", Declined));

        // The redemption's old key shows it as it was; a payment with a new key cannot use what it brings.
        var redemption = await _vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = _member.Id, Reward = _reward.Id }, new() { IdempotencyKey = IdempotencyKey.For("redeem", Cart, "1") });
        Assert.Equal((true, RedemptionStatus.Pending), (redemption.Response!.Replayed, redemption.Status));
        Assert.Equal(RedemptionStatus.Released, (await _vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id)).Status);
        var unusable = await Assert.ThrowsAsync<VinrInvalidStateException>(() => _vinr.Payments.CreateAsync(
            new() { Amount = 4_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = Good, DiscountId = redemption.DiscountId }));
        Assert.Equal("redemption_not_usable", unusable.Code);

        _sandbox.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(PaymentStatus.Completed, (await CheckOutAsync(attempt: "1", Good)).Status);
    }

    [Fact]
    public async Task A_guest_pays_earns_nothing_and_has_nothing_to_redeem()
    {
        var payment = await _vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", PaymentMethod = Good });

        Assert.Equal((PaymentStatus.Completed, null), (payment.Status, payment.Customer));
        Assert.Equal(150, await BalanceAsync());
    }

    private Task<Payment> CheckOutAsync(string attempt, string card) => Snippets.Checkout(_vinr, _member, _reward, Cart, attempt, card);

    private async Task<long> BalanceAsync() => (await _vinr.Loyalty.Accounts.RetrieveAsync(_member.Id)).Balance;

    /// <summary>Newest first.</summary>
    private async Task<List<RedemptionStatus>> RedemptionsAsync()
    {
        List<RedemptionStatus> found = [];
        await foreach (var redemption in _vinr.Loyalty.Redemptions.ListAsync(new() { Account = _member.Id })) found.Add(redemption.Status);
        return found;
    }
}
