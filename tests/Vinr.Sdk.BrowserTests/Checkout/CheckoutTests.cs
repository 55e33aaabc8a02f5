using Vinr.Sdk.BrowserTests.Support;
using Vinr.Sdk.Sandbox;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>Money and points, from the first visit until the points expire.</summary>
public sealed class CheckoutTests(Browser browser)
{
    [Fact]
    public async Task A_visitor_buys_redeems_refunds_and_lets_points_expire_while_webhooks_come_twice_and_out_of_order()
    {
        await using var shop = await RunningShop.OpenAsync();
        shop.Sandbox.Webhooks.Duplicate(3);
        shop.Sandbox.Webhooks.Reorder();
        var page = await ShopPage.OpenAsync(browser, shop);

        await page.JoinAsync();
        await page.BuyAsync("€14.30", "House beans", "Cinnamon bun");
        await Expect(page.Balance).ToHaveTextAsync("193"); // 50 + 143
        await Expect(page.Orders.Nth(0)).ToContainTextAsync("+143 points");

        await page.FillAsync("€10.50", "House beans");
        await page.Use("€2 off").ClickAsync();
        await Expect(page.ToPay).ToHaveTextAsync("€8.50");
        await page.PayAsync();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €8.50 paid.");
        await Expect(page.Balance).ToHaveTextAsync("128"); // 193 − 150 + 85
        await Expect(page.Orders.Nth(0)).ToContainTextAsync("+85 points");

        await page.Refund("€8.50").ClickAsync();
        await Expect(page.Notice).ToHaveTextAsync("€8.50 go back to your card.");
        await Expect(page.Balance).ToHaveTextAsync("43"); // 128 − 85
        await Expect(page.Orders.Nth(0)).ToContainTextAsync("Refunded");

        await page.Year.ClickAsync();
        await Expect(page.Balance).ToHaveTextAsync("0");
        await Expect(page.News).ToHaveCountAsync(11);
        string[] told =
        [
            "You joined the club", "Points earned +50", "€14.30 paid", "Points earned +143", "€2 off redeemed", "Points spent −150", "€8.50 paid",
            "Points earned +85", "Refund of €8.50", "Points taken back −85", "Points expired −43",
        ];
        Assert.Equal(told.Order(StringComparer.Ordinal), (await ToldAsync(page)).Order(StringComparer.Ordinal));
        await Expect(page.News.Nth(0)).ToContainTextAsync("Points expired");
        await Expect(page.Orders.Nth(1)).ToContainTextAsync("+143 points"); // still, after all three deliveries
        Assert.True(shop.Sandbox.Webhooks.Deliveries.Count >= 3 * 9 /* events */);
        page.AssertQuiet();
        page.AssertStayed();
    }

    [Fact]
    public async Task Spending_makes_a_member_gold_gold_earns_double_and_a_year_without_coffee_ends_it()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.JoinAsync();
        await Expect(page.Region("Your club card")).ToContainTextAsync("€25.00 to Regular");

        await page.BuyAsync("€34.00", "Pour-over set");
        await Expect(page.Tier).ToHaveTextAsync("Regular");
        await Expect(page.Region("Your club card")).ToContainTextAsync("€41.00 to Gold");
        await page.BuyAsync("€68.00", "Pour-over set", "Pour-over set");
        await Expect(page.Tier).ToHaveTextAsync("Gold");
        await Expect(page.Balance).ToHaveTextAsync("1,070"); // 50 + 340 + 680
        await page.BuyAsync("€2.50", "Espresso");
        await Expect(page.Balance).ToHaveTextAsync("1,120"); // twice 25

        await page.Year.ClickAsync();
        await Expect(page.Tier).ToHaveTextAsync("Member");
        await Expect(page.Balance).ToHaveTextAsync("0");
        await Expect(page.Region("What VINR tells us")).ToContainTextAsync("Your tier is Member now");
        page.AssertQuiet();
    }

    [Fact]
    public async Task After_a_lost_answer_the_page_says_so_and_asking_again_pays_once()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop);
        shop.Sandbox.Webhooks.Pause(); // or else the event tells of the payment
        shop.Sandbox.Faults.On("payments.create").CommitThenDrop().Times(3); // all that a client tries
        await page.Pay.ClickAsync();
        await Expect(page.Notice).ToContainTextAsync("you will not be charged twice");
        await Expect(page.Button("One Flat white more")).ToHaveCountAsync(0); // what is unsettled stays as it is
        await Expect(page.Year).ToBeDisabledAsync();

        await page.Button("Check again").ClickAsync();
        await page.UseCardAsync(TestCards.Pays);
        await page.IsBackAsync();
        shop.Sandbox.Webhooks.Resume();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €2.20 paid.");
        await Expect(page.Balance).ToHaveTextAsync("27"); // 155 − 150 + 22
        Assert.Equal([220, 1_050], (await shop.PaymentsAsync()).Select(payment => payment.Amount));
        await Expect(page.Orders).ToHaveCountAsync(2);
        page.AssertQuiet();
    }

    [Fact]
    public async Task Points_that_went_elsewhere_meanwhile_do_not_pay()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop);

        await shop.Vinr.Loyalty.Transactions.CreateAsync(
            new() { Account = await shop.AccountAsync(), Amount = -100, Reason = "spent at the other counter" },
            cancellationToken: TestContext.Current.CancellationToken);
        await page.Pay.ClickAsync();

        await Expect(page.Notice).ToContainTextAsync("Your points do not reach for this reward any more. Nothing was charged.");
        await Expect(page.ToPay).ToHaveTextAsync("€4.20");
        Assert.Single(await shop.PaymentsAsync());
    }

    [Fact]
    public async Task A_click_counts_though_the_page_is_brought_up_to_date_at_that_moment()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.JoinAsync();
        await page.BuyAsync("€10.50", "House beans");
        shop.Sandbox.Webhooks.Pause();
        await page.FillAsync("€2.50", "Espresso");
        await page.PayAsync();
        await Expect(page.ChangeTheBasket).ToBeVisibleAsync();
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.Page.RouteAsync(shop.Address + "/", async route =>
        {
            asked.TrySetResult();
            await answered.Task;
            await route.ContinueAsync();
        });

        shop.Sandbox.Webhooks.Resume(); // The news of the payment makes the page ask for itself; the answer has other orders in it.
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await page.Refund("€10.50").ClickAsync();
        answered.SetResult();

        await Expect(page.Notice).ToHaveTextAsync("€10.50 go back to your card.");
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_guest_pays_and_earns_nothing()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);

        await page.BuyAsync("€2.90", "Oat cookie");

        Assert.Null(Assert.Single(await shop.PaymentsAsync()).Customer);
        await Expect(page.Join).ToBeVisibleAsync();
        page.AssertQuiet();
    }

    [Fact]
    public async Task The_shop_sells_on_while_balances_cannot_be_read()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.JoinAsync();
        shop.Sandbox.Faults.On("loyalty.accounts.retrieve").RespondWith(403);

        await page.FillAsync("€2.50", "Espresso");
        await Expect(page.Region("Your club card")).ToContainTextAsync("cannot be shown at the moment");
        await page.PayAsync();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €2.50 paid.");

        shop.Sandbox.Faults.Clear();
        await page.Page.ReloadAsync();
        await Expect(page.Balance).ToHaveTextAsync("75");
    }

    /// <summary>A member with 155 points, and in the basket a coffee of €4.20 with €2 off.</summary>
    private async Task<ShopPage> WithARewardInTheBasketAsync(RunningShop shop)
    {
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.JoinAsync();
        await page.BuyAsync("€10.50", "House beans");
        await page.FillAsync("€4.20", "Flat white");
        await page.Use("€2 off").ClickAsync();
        await Expect(page.ToPay).ToHaveTextAsync("€2.20");
        return page;
    }

    /// <summary>The feed's lines without their sources.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(ShopPage page)
    {
        List<string> told = [];
        foreach (var line in await page.News.AllAsync())
            told.Add(string.Join(' ', await line.Locator(".text, .plus, .minus").AllTextContentsAsync()));
        return told;
    }
}
