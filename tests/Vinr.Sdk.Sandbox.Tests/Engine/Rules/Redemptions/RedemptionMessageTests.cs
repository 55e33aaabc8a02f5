using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>What is said to a shop whose redemption, discount or refund is refused, word for word, and of which resource.</summary>
public class RedemptionMessageTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;
    private readonly RewardRecord reward;

    public RedemptionMessageTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
        shop.Give(account, 1_000);
        reward = shop.Reward(program);
    }

    [Fact]
    public void A_reward_that_cannot_be_redeemed()
    {
        var foreign = shop.Reward(shop.Program());
        Says(
            () => shop.Redeem(account, foreign), RefusalCodes.ProgramMismatch, "reward", foreign.Id,
            $"Reward '{foreign.Id}' belongs to program '{foreign.Program}', the account to '{program.Id}': redeem a reward of the account's program.");

        var costly = shop.Reward(program, cost: 1_001);
        Says(
            () => shop.Redeem(account, costly), RefusalCodes.InsufficientPoints, "account", account.Id,
            $"Reward '{costly.Id}' costs 1001 points and account '{account.Id}' has 1000: earn 1 more first.");

        var gone = shop.Reward(program, inventory: 0);
        Says(() => shop.Redeem(account, gone), RefusalCodes.RewardOutOfStock, "reward", gone.Id, $"Reward '{gone.Id}' is out of stock: choose another, or raise its inventory.");

        shop.Engine.Rewards.Update(reward.Id, new() { Active = false });
        Says(() => shop.Redeem(account, reward), RefusalCodes.RewardInactive, "reward", reward.Id, $"Reward '{reward.Id}' is not active: choose another, or activate it.");

        shop.Close(account);
        Says(() => shop.Redeem(account, costly), RefusalCodes.AccountClosed, "account", account.Id, Refusal(() => shop.Redeem(account, gone)).Message);
    }

    [Fact]
    public void All_of_the_points_and_the_last_of_the_stock_can_be_redeemed()
    {
        var all = shop.Reward(program, cost: 1_000, inventory: 1);

        shop.Redeem(account, all);

        Assert.Equal((0, 0), (shop.Balance(account), shop.Now(all).Inventory));
    }

    [Fact]
    public void A_redemption_without_an_account_or_a_reward()
    {
        Assert.Equal("'account' is required: send it.", Refusal(() => shop.Engine.Redemptions.Create(new("", reward.Id))).Message);
        Assert.Equal("'reward' is required: send it.", Refusal(() => shop.Engine.Redemptions.Create(new(account.Id, ""))).Message);
        Assert.StartsWith("No such loyalty account: 'loy_0'.", Refusal(() => shop.Engine.Redemptions.Create(new("loy_0", reward.Id))).Message, StringComparison.Ordinal);
        Assert.StartsWith("No such reward: 'rwd_0'.", Refusal(() => shop.Engine.Redemptions.Create(new(account.Id, "rwd_0"))).Message, StringComparison.Ordinal);
        Assert.Equal("account", Refusal(() => shop.Engine.Redemptions.Create(new("loy_0", reward.Id))).Param);
        Assert.Equal("reward", Refusal(() => shop.Engine.Redemptions.Create(new(account.Id, "rwd_0"))).Param);
        Assert.StartsWith("No such redemption: 'rdm_0'.", Refusal(() => shop.Engine.Redemptions.Retrieve("rdm_0")).Message, StringComparison.Ordinal);
        Assert.StartsWith("No such redemption: 'rdm_0'.", Refusal(() => shop.Engine.Redemptions.Release("rdm_0")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redemption_that_cannot_be_released()
    {
        var used = shop.Redeem(account, reward);
        var payment = shop.Pay(4_000, discount: used.DiscountId);
        NotReleasable(used, $"payment '{payment.Id}' has used it, and a refund leaves it applied; points are given back by a points transaction");

        var held = shop.Redeem(account, reward);
        var waiting = shop.Wait(4_000, discount: held.DiscountId);
        NotReleasable(held, $"payment '{waiting.Id}' holds it: cancel the payment instead");

        var released = shop.Redeem(account, reward);
        shop.Engine.Redemptions.Release(released.Id);
        NotReleasable(released, "it is released already and its points are back; redeem again");

        var given = shop.Redeem(account, shop.Engine.Rewards.Create(new() { Program = program.Id, Name = "Mug", Cost = 10, Benefit = new("free_product") }));
        NotReleasable(given, "its reward has been given, and no call takes that back");
    }

    [Fact]
    public void A_discount_that_cannot_be_used()
    {
        Says(
            () => shop.Pay(4_000, discount: "SPRING"), RefusalCodes.RedemptionNotUsable, "discountId", null,
            "There is no discount 'SPRING': send the discountId of a redemption, or its code.");

        var redemption = shop.Redeem(account, reward);
        var (id, discount) = (redemption.Id, redemption.DiscountId);
        Says(
            () => shop.Pay(4_000, customer: null, discount: discount), RefusalCodes.RedemptionNotUsable, "discountId", id,
            $"Discount '{discount}' of redemption '{id}' belongs to account '{account.Id}', and the payment is a guest's: pay as the member's customer.");
        Says(
            () => shop.Pay(4_000, customer: shop.NewCustomer(), discount: discount), RefusalCodes.RedemptionNotUsable, "discountId", id,
            $"Discount '{discount}' of redemption '{id}' belongs to account '{account.Id}', and the payment is of a customer who is no member: pay as the member's customer.");
        var other = shop.NewCustomer();
        shop.Enrol(program, other);
        Says(
            () => shop.Pay(4_000, customer: other, discount: discount), RefusalCodes.RedemptionNotUsable, "discountId", id,
            $"Discount '{discount}' of redemption '{id}' belongs to account '{account.Id}', and the payment is another member's: pay as the member's customer.");
        Says(
            () => shop.Pay(4_000, "USD", discount: discount), RefusalCodes.RedemptionNotUsable, "discountId", id,
            $"Discount '{discount}' of redemption '{id}' is in EUR, and the payment in USD: pay in EUR, or redeem another reward.");

        var payment = shop.Pay(4_000, discount: discount);
        Says(
            () => shop.Pay(4_000, discount: discount), RefusalCodes.RedemptionAlreadyUsed, "discountId", id,
            $"Payment '{payment.Id}' uses discount '{discount}' of redemption '{id}', and a discount can be used by one payment: redeem again.");

        var released = shop.Redeem(account, reward);
        shop.Engine.Redemptions.Release(released.Id);
        Says(
            () => shop.Pay(4_000, discount: released.DiscountId), RefusalCodes.RedemptionNotUsable, "discountId", released.Id,
            $"Redemption '{released.Id}' of discount '{released.DiscountId}' was released and its points are back: redeem again.");

        var half = shop.Redeem(account, shop.Engine.Rewards.Create(new() { Program = program.Id, Name = "Half", Cost = 10, Benefit = new("discount_percent", Percent: 50) }));
        Assert.Equal(
            $"'amount' must be at least 1: discount '{half.DiscountId}' takes 50 percent off, which leaves something to charge.",
            Refusal(() => shop.Pay(0, discount: half.DiscountId)).Message);
    }

    [Fact]
    public void A_payment_that_cannot_be_refunded()
    {
        NotRefundable(shop.Pay(100, isManual: true), "no money was taken yet; cancel it, or capture it first");
        NotRefundable(shop.Wait(100), "its customer has not paid yet; cancel it");
        NotRefundable(shop.Engine.Payments.Cancel(shop.Pay(100, isManual: true).Id), "no money was taken, so that there is nothing to do");
        Assert.Throws<EngineRefusal>(() => shop.Pay(100, method: "pm_card_declined"));
        NotRefundable(shop.Engine.Snapshot().Payments.Rows.Single(payment => payment.State == PaymentState.Failed), "no money was taken, so that there is nothing to do");
        var refunded = shop.Pay(100);
        shop.Refund(refunded);
        NotRefundable(shop.Now(refunded), "nothing is left of it, so that there is nothing to do");

        var payment = shop.Pay(100);
        shop.Refund(payment, 40);
        Says(
            () => shop.Refund(payment, 61), RefusalCodes.AmountTooLarge, "amount", payment.Id,
            $"Of payment '{payment.Id}' 60 is left to refund, and 61 was asked for: refund that much or less.");
        Assert.Equal("amount", Refusal(() => shop.Refund(payment, 0)).Param);
        Assert.Equal(60, shop.Refund(payment, 60).Amount);
        var nobody = Refusal(() => shop.Engine.Refunds.Create(new("pay_0")));
        Assert.Equal("payment", nobody.Param);
        Assert.StartsWith("No such payment: 'pay_0'.", nobody.Message, StringComparison.Ordinal);
    }

    private static EngineRefusal Refusal(Action action) => Assert.Throws<EngineRefusal>(action);

    private static void Says(Action action, string code, string param, string? resource, string message)
    {
        var refusal = Refusal(action);

        Assert.Equal(message, refusal.Message);
        Assert.Equal((code, param, resource), (refusal.Code, refusal.Param, refusal.Resource));
    }

    private void NotReleasable(RedemptionRecord redemption, string obstacle)
    {
        var refusal = Refusal(() => shop.Engine.Redemptions.Release(redemption.Id));

        Assert.Equal($"Redemption '{redemption.Id}' cannot be released: {obstacle}.", refusal.Message);
        Assert.Equal((RefusalCodes.RedemptionNotReleasable, redemption.Id), (refusal.Code, refusal.Resource));
    }

    private void NotRefundable(PaymentRecord payment, string advice) => Says(
        () => shop.Refund(payment), RefusalCodes.PaymentNotRefundable, "payment", payment.Id, $"Payment '{payment.Id}' ({payment.State}) has nothing to refund: {advice}.");
}
