using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The bar on the club card: how far a member is, as VINR counts it. No browser is needed to see it.</summary>
public sealed class TierBarTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_bought_before_joining_counts_for_nobody()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.BuyAsync("dripper"); // €34.00, more than the next tier asks for

        await visitor.JoinAsync();

        Assert.Equal(("€25.00 to Regular", "0"), visitor.Bar);
        Assert.Equal("Member", visitor.Tier);

        await visitor.BuyAsync("beans");
        Assert.Equal(("€14.50 to Regular", "1050"), visitor.Bar);
        await visitor.BuyAsync("dripper");
        Assert.Equal("Regular", visitor.Tier);
        Assert.Equal(("€30.50 to Gold", "4450"), visitor.Bar);
    }

    [Fact]
    public async Task What_came_back_does_not_count_wherever_it_was_refunded()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        await visitor.BuyAsync("beans");
        await visitor.BuyAsync("espresso");
        var payments = await shop.PaymentsAsync(); // newest first

        await visitor.RefundAsync(payments[0].Id);
        Assert.Equal("1050", visitor.Bar.Value);

        await shop.Vinr.Refunds.CreateAsync(new() { Payment = payments[1].Id, Amount = 300 }, cancellationToken: Token);
        await shop.Vinr.Refunds.CreateAsync(new() { Payment = payments[1].Id, Amount = 50 }, cancellationToken: Token);
        await visitor.LookAsync(shop);
        Assert.Equal(("€18.00 to Regular", "700"), visitor.Bar);
        Assert.Contains("Refunded in part", visitor.Orders[1], StringComparison.Ordinal);

        await shop.Vinr.Refunds.CreateAsync(new() { Payment = payments[1].Id }, cancellationToken: Token);
        await visitor.LookAsync(shop);
        Assert.Equal("0", visitor.Bar.Value);
        Assert.All(visitor.Orders, order => Assert.EndsWith("Refunded", order, StringComparison.Ordinal)); // and no button
    }

    [Fact]
    public async Task Declined_cards_do_not_count_and_what_the_customer_buys_elsewhere_does()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        await visitor.FillAsync("dripper");
        await visitor.PayAsync(TestCards.Declined);
        Assert.Equal("0", visitor.Bar.Value);

        var customer = (await shop.MemberAsync()).Customer!.Id;
        await shop.Vinr.Payments.CreateAsync(new() { Amount = 900, Currency = "EUR", Customer = customer, PaymentMethod = "pm_card_visa" }, cancellationToken: Token);
        await visitor.LookAsync(shop);

        Assert.Equal("900", visitor.Bar.Value);
    }

    [Fact]
    public async Task Twelve_months_later_bar_and_tier_begin_anew_together()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        await visitor.BuyAsync("dripper");

        await visitor.AdvanceAsync(months: 11);
        Assert.Equal(("Regular", "3400"), (visitor.Tier, visitor.Bar.Value));
        await visitor.AdvanceAsync(months: 1); // The day leaves as a whole, at its first moment.

        Assert.Equal(("Member", "0"), (visitor.Tier, visitor.Bar.Value));
    }
}
