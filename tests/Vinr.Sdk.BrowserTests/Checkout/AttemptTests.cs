using CheckoutWeb;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>A refusal ends an attempt, so that the next click is not answered with it for a day. No browser is needed.</summary>
public sealed class AttemptTests
{
    [Fact]
    public async Task Joining_can_be_tried_again_after_a_refusal()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        shop.Sandbox.Faults.On("loyalty.accounts.create").RespondWith(422, "account_already_exists").Once();
        await visitor.JoinAsync();
        Assert.Contains("cannot be reached", visitor.Notice, StringComparison.Ordinal);

        await visitor.JoinAsync();

        Assert.Equal("50", visitor.Balance);
        AssertNewKeys(shop, "loyalty.accounts.create");
    }

    [Fact]
    public async Task Joining_without_an_answer_is_repeated_and_makes_one_member()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        shop.Sandbox.Faults.On("loyalty.accounts.create").CommitThenDrop().Times(3);
        await visitor.JoinAsync();

        await visitor.JoinAsync();

        Assert.Equal("50", visitor.Balance);
        await shop.MemberAsync(); // the only one
    }

    [Fact]
    public async Task A_refund_can_be_asked_for_again_after_a_refusal()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.BuyAsync("beans");
        var payment = Assert.Single(await shop.PaymentsAsync());
        shop.Sandbox.Faults.On("refunds.create").RespondWith(422, "payment_not_refundable").Once();
        await visitor.RefundAsync(payment.Id);
        Assert.Equal("This order cannot be refunded.", visitor.Notice);

        await visitor.RefundAsync(payment.Id);

        Assert.Equal("€10.50 go back to your card.", visitor.Notice);
        AssertNewKeys(shop, "refunds.create");
    }

    [Fact]
    public async Task A_declined_guest_pays_the_same_payment_with_another_card()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.FillAsync("beans");
        await visitor.PayAsync(TestCards.Declined);

        await visitor.PayAsync();

        Assert.Equal("Thank you. €10.50 paid.", visitor.Notice);
        Assert.Single(shop.Sandbox.Requests.To("payments.create"));
    }

    [Fact]
    public async Task A_guest_who_has_cancelled_pays_with_keys_of_another_attempt()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.FillAsync("beans");
        await visitor.CancelAsync();
        Assert.Contains("cancelled. Nothing was charged", visitor.Notice, StringComparison.Ordinal);

        await visitor.PayAsync();

        Assert.Equal("Thank you. €10.50 paid.", visitor.Notice);
        AssertNewKeys(shop, "payments.create");
    }

    [Fact]
    public async Task A_refused_payment_gives_the_points_back_and_is_followed_by_keys_of_another_attempt()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        await visitor.BuyAsync("beans");
        await visitor.FillAsync("flat-white");
        await visitor.UseAsync(shop.Service<Club>().Rewards[0].Id);
        shop.Sandbox.Requests.Clear();
        shop.Sandbox.Faults.On("payments.create").RespondWith(422, "redemption_not_usable").Once();
        await visitor.CheckOutAsync();
        Assert.Contains("no points were spent", visitor.Notice, StringComparison.Ordinal);
        Assert.Equal("155", visitor.Balance);

        await visitor.PayAsync();

        Assert.Equal("27", visitor.Balance); // 155 − 150 + 22
        AssertNewKeys(shop, "payments.create");
        AssertNewKeys(shop, "loyalty.redemptions.create");
    }

    private static void AssertNewKeys(RunningShop shop, string operation)
    {
        var keys = shop.Sandbox.Requests.To(operation).Select(request => request.IdempotencyKey).ToList();
        Assert.Equal(2, keys.Count);
        Assert.NotEqual(keys[0], keys[1]);
    }
}
