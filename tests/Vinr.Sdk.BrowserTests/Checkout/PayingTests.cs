using Microsoft.Playwright;
using Vinr.Sdk.BrowserTests.Support;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>From the shop to VINR's page and back, with all that a customer may do there, and without coming back at all.</summary>
public sealed class PayingTests(Browser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task With_a_reward_after_a_declined_card_and_an_authentication_that_failed(int width, ColorScheme scheme)
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop, width, scheme);
        await page.PictureAsync($"basket-{scheme}-{width}");

        await page.Pay.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Pay 2.20 EUR");
        await page.UseCardAsync(TestCards.Declined);
        await Expect(page.Alert).ToHaveTextAsync("The card was declined.");
        await page.PictureAsync($"declined-{scheme}-{width}");
        await page.UseCardAsync(TestCards.AsksForAuthentication);
        await page.Button("Fail to authenticate").ClickAsync();
        await Expect(page.Alert).ToBeVisibleAsync();
        await page.UseCardAsync(TestCards.AsksForAuthentication);
        await page.PictureAsync($"authenticate-{scheme}-{width}");
        await page.Button("Authenticate").ClickAsync();

        await page.IsBackAsync();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €2.20 paid.");
        await Expect(page.Balance).ToHaveTextAsync("27"); // 155 − 150 + 22
        await Expect(page.Orders.Nth(0)).ToContainTextAsync("€2 off");
        await page.PictureAsync($"paid-{scheme}-{width}");
        Assert.Equal([PaymentStatus.Completed, PaymentStatus.Completed], (await shop.PaymentsAsync()).Select(payment => payment.Status));
        page.AssertQuiet();
        page.AssertStayed();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Who_comes_back_before_the_event_sees_the_order_wait_and_then_completed(int width)
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop, width);
        shop.Sandbox.Webhooks.Pause();
        await page.PayAsync();

        await Expect(page.Page.Locator("#waiting")).ToContainTextAsync("We are waiting for your payment");
        await Expect(page.Orders).ToHaveCountAsync(1); // coming back proves nothing
        await page.PictureAsync($"waiting-{width}");
        await page.Add("Espresso").ClickAsync();
        await Expect(page.Notice).ToContainTextAsync("Your basket waits for its payment.");
        await Expect(page.Region("Basket (1)")).ToBeVisibleAsync();
        await page.ChangeTheBasket.FocusAsync();
        shop.Sandbox.Webhooks.Resume();

        await Expect(page.Notice).ToHaveTextAsync("Thank you. €2.20 paid.");
        await Expect(page.Orders).ToHaveCountAsync(2);
        await Expect(page.Page.Locator("#basket-title")).ToBeFocusedAsync(); // what had the focus is gone
        page.AssertQuiet();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_cancelled_payment_costs_no_points_and_the_next_try_succeeds(int width)
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop, width);
        await page.Pay.ClickAsync();
        await page.Button("Cancel").ClickAsync();
        await Expect(page.Notice).ToContainTextAsync("The payment was cancelled. Nothing was charged");
        await Expect(page.Balance).ToHaveTextAsync("155"); // 50 + 105, and the 150 are back
        await page.PictureAsync($"cancelled-{width}");
        await Expect(page.ToPay).ToHaveTextAsync("€2.20"); // the basket and its reward are still there

        await page.PayAsync();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €2.20 paid.");
        await Expect(page.Balance).ToHaveTextAsync("27"); // 155 − 150 + 22
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_guest_who_closes_the_page_after_paying_has_paid()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.FillAsync("€2.90", "Oat cookie");
        await page.Pay.ClickAsync();
        await Expect(page.CardNumber).ToBeVisibleAsync();
        var other = await page.Page.Context.NewPageAsync();
        await other.GotoAsync(shop.Address);
        await Expect(other.Locator("#waiting")).ToBeVisibleAsync();

        await page.Page.CloseAsync();
        await shop.Sandbox.Checkout.PayAsync((await shop.PaymentsAsync())[0].Id, cancellationToken: Token);

        await Expect(other.GetByRole(AriaRole.Status)).ToHaveTextAsync("Thank you. €2.90 paid."); // by itself, for a guest too
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Who_comes_back_unpaid_goes_on_with_the_same_payment_or_has_it_cancelled(int width)
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop, width);
        await page.Pay.ClickAsync();
        await Expect(page.CardNumber).ToBeVisibleAsync();
        await page.Page.GoBackAsync();

        await page.Button("Go on to pay €2.20").ClickAsync();
        await Expect(page.CardNumber).ToBeVisibleAsync();
        Assert.Equal([PaymentStatus.Pending, PaymentStatus.Completed], (await shop.PaymentsAsync()).Select(payment => payment.Status));
        await page.Page.GoBackAsync();
        await page.ChangeTheBasket.ClickAsync();

        await Expect(page.Balance).ToHaveTextAsync("155");
        await Expect(page.Use("€2 off")).ToHaveCountAsync(0); // it is still in the basket
        await page.Button("One Flat white more").ClickAsync();
        await Expect(page.ToPay).ToHaveTextAsync("€6.40");
        await page.PayAsync();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €6.40 paid.");
        Assert.Equal([640, 220, 1_050], (await shop.PaymentsAsync()).Select(payment => payment.Amount));
        Assert.Equal(PaymentStatus.Cancelled, (await shop.PaymentsAsync())[1].Status);
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_basket_that_nobody_pays_for_is_given_back_with_its_points()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await WithARewardInTheBasketAsync(shop);
        await page.Pay.ClickAsync();
        await Expect(page.CardNumber).ToBeVisibleAsync();
        await page.Page.GotoAsync(shop.Address);

        await shop.Sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(25), Token);

        await Expect(page.Notice).ToContainTextAsync("The time to pay was over.");
        await Expect(page.Balance).ToHaveTextAsync("155");
        await Expect(page.ToPay).ToHaveTextAsync("€2.20");
        await page.PayAsync();
        await Expect(page.Notice).ToHaveTextAsync("Thank you. €2.20 paid.");
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_reward_that_covers_all_needs_no_page()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.JoinAsync();
        await page.BuyAsync("€34.00", "Pour-over set");
        await page.FillAsync("€5.00", "Espresso", "Espresso");
        await page.Use("€5 off").ClickAsync();
        await Expect(page.ToPay).ToHaveTextAsync("€0.00");

        await page.Button("Pay with points alone").ClickAsync();

        await Expect(page.Notice).ToHaveTextAsync("Thank you. Your points have paid for it.");
        await Expect(page.Balance).ToHaveTextAsync("40"); // 50 + 340 − 350
        await Expect(page.Orders.Nth(0)).ToContainTextAsync("€0.00");
        await Expect(page.Refund("€0.00")).ToHaveCountAsync(0);
        Assert.Equal(RedemptionStatus.Applied, Assert.Single(await shop.RedemptionsAsync()).Status);
        page.AssertQuiet();
    }

    /// <summary>A member with 155 points, and in the basket a coffee of €4.20 with €2 off.</summary>
    private async Task<ShopPage> WithARewardInTheBasketAsync(RunningShop shop, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await ShopPage.OpenAsync(browser, shop, width, 844, scheme);
        await page.JoinAsync();
        await page.BuyAsync("€10.50", "House beans");
        await Expect(page.Balance).ToHaveTextAsync("155");
        await page.FillAsync("€4.20", "Flat white");
        await page.Use("€2 off").ClickAsync();
        await Expect(page.ToPay).ToHaveTextAsync("€2.20");
        return page;
    }
}
