using CheckoutWeb;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The feed: each point that came or went stands in it once, and together they are the balance. No browser is needed to read it.</summary>
public sealed class FeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_purchase_with_a_reward_and_its_refund()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await WithARewardInTheBasketAsync(shop);
        await visitor.PayAsync();
        await visitor.LookAsync(shop);
        Assert.Single(visitor.Feed, line => line.Contains("−150", StringComparison.Ordinal));
        Assert.DoesNotContain(visitor.Feed, line => line.StartsWith("Points given back", StringComparison.Ordinal));
        AssertAddsUp(visitor);

        await visitor.RefundAsync((await shop.PaymentsAsync())[0].Id);
        await visitor.LookAsync(shop);

        Assert.Contains("Points taken back −22", visitor.Feed);
        Assert.Contains("Refund of €2.20", visitor.Feed);
        AssertAddsUp(visitor);
    }

    [Fact]
    public async Task A_declined_card_leaves_the_points_spent_for_the_next_one()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await WithARewardInTheBasketAsync(shop);

        await visitor.PayAsync(TestCards.Declined);
        Assert.Equal("5", visitor.Balance); // 155 − 150
        AssertAddsUp(visitor);

        await visitor.PayAsync();
        Assert.Equal("27", visitor.Balance); // 155 − 150 + 22
        Assert.Equal(["Points spent −150"], [.. visitor.Feed.Where(line => line.Contains("150", StringComparison.Ordinal))]);
        AssertAddsUp(visitor);
    }

    [Fact]
    public async Task A_cancelled_payment_gives_the_points_back_before_the_next_takes_them()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await WithARewardInTheBasketAsync(shop);

        await visitor.CancelAsync();
        Assert.Contains("cancelled", visitor.Notice, StringComparison.Ordinal);
        Assert.Contains("€2.20 not paid: cancelled", visitor.Feed);
        Assert.Equal(["Points given back +150", "Points spent −150"], [.. visitor.Feed.Where(line => line.Contains("150", StringComparison.Ordinal))]);
        AssertAddsUp(visitor);

        await visitor.PayAsync();
        await visitor.LookAsync(shop);
        Assert.Equal("27", visitor.Balance); // 155 − 150 + 22
        Assert.Equal(
            ["Points spent −150", "Points given back +150", "Points spent −150"], [.. visitor.Feed.Where(line => line.Contains("150", StringComparison.Ordinal))]);
        AssertAddsUp(visitor);
    }

    [Fact]
    public async Task Deliveries_that_come_twice_and_out_of_order_show_nothing_twice()
    {
        await using var shop = await RunningShop.OpenAsync();
        shop.Sandbox.Webhooks.Duplicate(3);
        shop.Sandbox.Webhooks.Reorder();
        using var visitor = await WithARewardInTheBasketAsync(shop);
        shop.Sandbox.Faults.On("payments.create").CommitThenDrop().Times(3); // all that a client tries
        await visitor.CheckOutAsync();
        await visitor.PayAsync();

        Assert.Equal("27", visitor.Balance);
        Assert.Equal(visitor.Feed.Distinct(), visitor.Feed);
        AssertAddsUp(visitor);
    }

    /// <summary>As when a process stands still for longer than its lease, or a handler does not come to its end.</summary>
    [Fact]
    public async Task An_event_that_is_handled_twice_is_noted_once()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        await visitor.BuyAsync("beans");
        await visitor.LookAsync(shop);
        var before = visitor.Feed;
        var (show, count) = (new ShowInFeed(shop.Service<EventFeed>(), shop.Service<Club>()), new CountForOrder(shop.Service<PaymentNews>()));

        await foreach (var happened in shop.Vinr.Events.ListAsync(cancellationToken: Token))
        {
            await show.HandleAsync(happened, null!, Token);
            if (happened is PointsEarned earned) await count.HandleAsync(earned, null!, Token);
        }

        await visitor.LookAsync();
        Assert.Equal(before, visitor.Feed);
        Assert.Contains("+105 points", visitor.Orders[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_ledger_cannot_be_read_the_shop_sells_on_and_tells_the_rest()
    {
        await using var shop = await RunningShop.OpenAsync();
        using var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        shop.Sandbox.Faults.On("loyalty.transactions.list").RespondWith(403);

        await visitor.BuyAsync("beans");
        await visitor.LookAsync(shop);

        Assert.Equal(["€10.50 paid", "You joined the club"], visitor.Feed);
        Assert.Equal("155", visitor.Balance);
    }

    /// <summary>A member with 155 points, and in the basket a coffee of €4.20 with €2 off.</summary>
    private static async Task<ShopVisitor> WithARewardInTheBasketAsync(RunningShop shop)
    {
        var visitor = await ShopVisitor.EnterAsync(shop);
        await visitor.JoinAsync();
        await visitor.BuyAsync("beans");
        await visitor.FillAsync("flat-white");
        await visitor.UseAsync(shop.Service<Club>().Rewards[0].Id);
        return visitor;
    }

    private static void AssertAddsUp(ShopVisitor visitor) => Assert.Equal(visitor.Balance, $"{visitor.PointsInFeed}");
}
