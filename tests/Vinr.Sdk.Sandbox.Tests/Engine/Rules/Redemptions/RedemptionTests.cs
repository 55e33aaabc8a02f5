using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class RedemptionTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;
    private readonly RewardRecord reward;

    public RedemptionTests()
    {
        program = shop.Program(expiryMonths: 12);
        account = shop.Enrol(program);
        reward = shop.Reward(program, cost: 100, inventory: 10);
        shop.Give(account, 150);
    }

    [Fact]
    [Shows("redemptions.create")]
    public void A_redemption_deducts_at_once_and_waits_for_its_payment()
    {
        var redemption = shop.Redeem(account, reward);

        Assert.Equal(RedemptionState.Pending, redemption.State);
        Assert.Equal((100, Shop.Customer), (redemption.Points, redemption.Customer));
        Assert.Equal((500, "EUR"), (redemption.Discount!.Amount, redemption.Discount.Currency));
        Assert.Matches("^disc_", redemption.DiscountId);
        Assert.Matches("^VINR-[0-9A-Z]{4}$", redemption.Discount.Code);
        Assert.Equal((50, 9), (shop.Balance(account), shop.Now(reward).Inventory));
        var entry = shop.Ledger(account)[^1];
        Assert.Equal((-100, EntryReasons.Redemption, redemption.Id), (entry.Amount, entry.Reason, entry.Source));
        Assert.Equal(redemption, Assert.Single(shop.Events(EventTypes.RewardRedeemed)).Data);
    }

    [Fact]
    [Shows("redemptions.release")]
    public void A_pending_redemption_never_times_out()
    {
        var redemption = shop.Redeem(account, reward);

        shop.GoTo("2046-01-01T00:00:00Z");

        Assert.Equal(RedemptionState.Pending, shop.Now(redemption).State);
    }

    [Fact]
    [Shows("redemptions.applied")]
    public void The_payment_with_its_discount_applies_it()
    {
        var redemption = shop.Redeem(account, reward);

        var payment = shop.Pay(4_000, discount: redemption.DiscountId);

        redemption = shop.Now(redemption);
        Assert.Equal((RedemptionState.Applied, payment.Id), (redemption.State, redemption.Payment));
        Assert.Equal(redemption, Assert.Single(shop.Events(EventTypes.RedemptionCompleted)).Data);
    }

    [Fact]
    [Shows("refusals.redemption_already_used")]
    public void A_discount_serves_one_payment()
    {
        var redemption = shop.Redeem(account, reward);
        var payment = shop.Pay(4_000, discount: redemption.DiscountId);
        shop.Refund(payment);

        Assert.Equal(RedemptionState.Applied, shop.Now(redemption).State);
        Refused.Conflict(
            shop, () => shop.Pay(4_000, discount: redemption.DiscountId), RefusalCodes.RedemptionAlreadyUsed, "discountId");
        Refused.Conflict(shop, () => Release(redemption), RefusalCodes.RedemptionNotReleasable);
    }

    [Fact]
    [Shows("redemptions.held")]
    public void An_authorized_payment_holds_the_redemption_until_it_is_captured()
    {
        var redemption = shop.Redeem(account, reward);
        var payment = shop.Pay(4_000, discount: redemption.DiscountId, isManual: true);
        Assert.Equal(RedemptionState.Pending, shop.Now(redemption).State);
        Refused.Conflict(
            shop, () => shop.Pay(4_000, discount: redemption.DiscountId), RefusalCodes.RedemptionAlreadyUsed, "discountId");
        Refused.Conflict(shop, () => Release(redemption), RefusalCodes.RedemptionNotReleasable);

        shop.Engine.Payments.Capture(payment.Id);

        Assert.Equal(RedemptionState.Applied, shop.Now(redemption).State);
    }

    [Fact]
    [Shows("redemptions.points_back")]
    public void Cancelling_the_payment_releases_it()
    {
        var redemption = shop.Redeem(account, reward);
        var payment = shop.Pay(4_000, discount: redemption.DiscountId, isManual: true);

        shop.Engine.Payments.Cancel(payment.Id);

        Assert.Equal(RedemptionState.Released, shop.Now(redemption).State);
        Assert.Equal((150, 10), (shop.Balance(account), shop.Now(reward).Inventory));
    }

    [Fact]
    [Shows("redemptions.points_back")]
    public void A_declined_payment_releases_it()
    {
        var redemption = shop.Redeem(account, reward);

        Assert.Throws<EngineRefusal>(() => shop.Pay(4_000, discount: redemption.DiscountId, method: "pm_card_declined"));

        Assert.Equal(RedemptionState.Released, shop.Now(redemption).State);
        Assert.Equal([150, -100, 100], shop.Amounts(account));
        Refused.Conflict(
            shop, () => shop.Pay(4_000, discount: redemption.DiscountId), RefusalCodes.RedemptionNotUsable, "discountId");
    }

    [Fact]
    [Shows("redemptions.lots")]
    public void Released_points_go_back_into_their_own_lots()
    {
        shop.GoTo("2026-02-05T09:00:00Z");
        shop.Give(account, 30);
        var redemption = shop.Redeem(account, shop.Reward(program, cost: 160));

        Release(redemption);

        Assert.Equal(
            [(150L, Shop.At("2027-01-05T00:00:00Z")), (30L, Shop.At("2027-02-05T00:00:00Z"))],
            shop.Now(account).Lots.Select(lot => (lot.Remaining, lot.Origin.ExpiresAt!.Value)));
        Assert.Equal(180, shop.Now(account).LifetimePoints);
    }

    [Fact]
    public void Released_points_that_have_expired_meanwhile_expire_at_once()
    {
        shop.GoTo("2026-02-05T09:00:00Z");
        shop.Give(account, 30);
        var redemption = shop.Redeem(account, shop.Reward(program, cost: 160));
        shop.GoTo("2027-01-20T00:00:00Z");

        Release(redemption);

        Assert.Equal([150, 30, -160, 160, -150], shop.Amounts(account));
        Assert.Equal(Shop.At("2027-01-20T00:00:00Z"), shop.Events(EventTypes.PointsExpired).Single().Created);
    }

    [Fact]
    [Shows("refusals.redemption_not_releasable")]
    public void A_released_redemption_is_not_released_again()
    {
        var redemption = shop.Redeem(account, reward);
        Release(redemption);

        Refused.Conflict(shop, () => Release(redemption), RefusalCodes.RedemptionNotReleasable);
    }

    [Fact]
    [Shows("rewards.stock")]
    [Shows("refusals.account_closed")]
    [Shows("refusals.program_mismatch")]
    [Shows("refusals.reward_inactive")]
    [Shows("refusals.reward_out_of_stock")]
    [Shows("refusals.insufficient_points")]
    public void Each_rule_against_a_redemption_says_so()
    {
        var elsewhere = shop.Reward(shop.Program());
        var inactive = shop.Reward(program);
        shop.Engine.Rewards.Update(inactive.Id, new RewardChanges { Active = false });
        var gone = shop.Reward(program, cost: 10, inventory: 1);
        shop.Redeem(account, gone);
        var dear = shop.Reward(program, cost: 141);

        Refused.Conflict(shop, () => shop.Redeem(account, elsewhere), RefusalCodes.ProgramMismatch, "reward");
        Refused.Conflict(shop, () => shop.Redeem(account, inactive), RefusalCodes.RewardInactive, "reward");
        Refused.Conflict(shop, () => shop.Redeem(account, gone), RefusalCodes.RewardOutOfStock, "reward");
        var refusal = Refused.Conflict(shop, () => shop.Redeem(account, dear), RefusalCodes.InsufficientPoints, "account");
        Assert.Contains("costs 141 points", refusal.Message, StringComparison.Ordinal);
        Refused.NotFound(shop, () => shop.Engine.Redemptions.Create(new("loy_x", reward.Id)), "account");
        Refused.NotFound(shop, () => shop.Engine.Redemptions.Create(new(account.Id, "rwd_x")), "reward");

        shop.Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Closed });
        Refused.Conflict(shop, () => shop.Redeem(account, reward), RefusalCodes.AccountClosed, "account");
    }

    [Fact]
    public void A_discount_is_not_used_by_a_stranger()
    {
        var stranger = shop.Engine.Customers.Create(new NewCustomer()).Id;
        shop.Enrol(program, stranger);
        var redemption = shop.Redeem(account, reward);

        Refused.Conflict(shop, () => shop.Pay(1, discount: "disc_x"), RefusalCodes.RedemptionNotUsable, "discountId");
        Refused.Conflict(
            shop,
            () => shop.Pay(1, customer: stranger, discount: redemption.DiscountId),
            RefusalCodes.RedemptionNotUsable,
            "discountId");

        Assert.Equal(RedemptionState.Pending, shop.Now(redemption).State);
    }

    [Fact]
    public async Task Of_64_redemptions_at_once_that_the_balance_covers_once_one_succeeds()
    {
        using var start = new ManualResetEventSlim();
        var tries = Enumerable.Range(0, 64).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.Wait();
                try
                {
                    shop.Redeem(account, reward);
                    return "redeemed";
                }
                catch (EngineRefusal refusal)
                {
                    return refusal.Code;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();

        start.Set();
        var results = await Task.WhenAll(tries);

        Assert.Equal(1, results.Count(result => result == "redeemed"));
        Assert.Equal(63, results.Count(result => result == RefusalCodes.InsufficientPoints));
        Assert.Equal([150, -100], shop.Amounts(account));
    }

    private void Release(RedemptionRecord redemption) => shop.Engine.Redemptions.Release(redemption.Id);
}
