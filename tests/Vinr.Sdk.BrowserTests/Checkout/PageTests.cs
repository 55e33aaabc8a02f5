using Microsoft.Playwright;
using Vinr.Sdk.BrowserTests.Inspector;
using Vinr.Sdk.BrowserTests.Support;
using Vinr.Sdk.Sandbox;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The page itself: by keyboard, on a phone, in the dark, without script, and while news comes in.</summary>
public sealed class PageTests(Browser browser)
{
    [Fact]
    public async Task A_purchase_with_a_reward_and_its_refund_at_the_keyboard_alone()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);

        await page.PressAsync(page.Join);
        await Expect(page.Balance).ToHaveTextAsync("50");
        await page.PressAsync(page.Add("House beans"), "Space");
        await page.PressAsync(page.Button("One House beans more"));
        await Expect(page.ToPay).ToHaveTextAsync("€21.00");
        await Expect(page.Button("One House beans more")).ToBeFocusedAsync(); // what was pressed is still there, and keeps the focus
        await PayAtTheKeyboardAsync(page);
        await Expect(page.Balance).ToHaveTextAsync("260");

        await page.PressAsync(page.Add("Flat white"));
        await page.PressAsync(page.Use("€2 off"));
        await Expect(page.ToPay).ToHaveTextAsync("€2.20");
        await PayAtTheKeyboardAsync(page);
        await Expect(page.Balance).ToHaveTextAsync("132"); // 260 − 150 + 22

        await page.PressAsync(page.Refund("€2.20"));
        await Expect(page.Balance).ToHaveTextAsync("110");
        await Expect(page.Page.Locator("#orders-title")).ToBeFocusedAsync(); // what was pressed is gone
        await page.PressAsync(page.Year);
        await Expect(page.Balance).ToHaveTextAsync("0");
        page.AssertQuiet();
    }

    [Fact]
    public async Task News_changes_the_page_by_itself_and_leaves_the_focus_where_it_is()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.JoinAsync();
        await page.FillAsync("€10.50", "House beans");
        await page.Button("One House beans more").FocusAsync();

        await shop.Vinr.Loyalty.Transactions.CreateAsync(
            new() { Account = await shop.AccountAsync(), Amount = 300, Reason = "goodwill" }, cancellationToken: TestContext.Current.CancellationToken);

        await Expect(page.Balance).ToHaveTextAsync("350");
        await Expect(page.Use("€5 off")).ToBeVisibleAsync();
        await Expect(page.Button("One House beans more")).ToBeFocusedAsync();
        await Expect(page.Page.Locator("#news")).ToHaveTextAsync("Points earned");
        page.AssertQuiet();
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop, javaScript: false);

        await page.JoinAsync();
        await page.BuyAsync("€14.30", "House beans", "Cinnamon bun");
        await page.FillAsync("€4.20", "Flat white");
        await page.Use("€2 off").ClickAsync();
        await page.PayAsync();
        await Expect(page.Balance).ToHaveTextAsync("65"); // 50 + 143 − 150 + 22
        await page.Refund("€2.20").ClickAsync();
        await Expect(page.Balance).ToHaveTextAsync("43");
        await page.Year.ClickAsync();
        await Expect(page.Balance).ToHaveTextAsync("0");
        await Expect(page.News.Nth(0)).ToContainTextAsync("Points expired");
    }

    [Fact]
    public async Task Visitors_have_baskets_and_cards_of_their_own()
    {
        await using var shop = await RunningShop.OpenAsync();
        var one = await ShopPage.OpenAsync(browser, shop);
        var other = await ShopPage.OpenAsync(browser, shop);

        await one.JoinAsync();
        await one.FillAsync("€2.50", "Espresso");
        await other.JoinAsync();
        await other.BuyAsync("€34.00", "Pour-over set");

        await Expect(other.Balance).ToHaveTextAsync("390");
        await one.Page.ReloadAsync();
        await Expect(one.Balance).ToHaveTextAsync("50");
        await Expect(one.ToPay).ToHaveTextAsync("€2.50");
        await Expect(one.News).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task The_page_is_never_wider_than_its_window(int width)
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop, width, 844);
        Assert.Equal(0, await Probe.OverflowAsync(page.Page));

        await FillAsync(page);
        Assert.Equal(0, await Probe.OverflowAsync(page.Page));

        await LeaveUnpaidAsync(page);
        Assert.Equal(0, await Probe.OverflowAsync(page.Page));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_can_be_read_in_light_and_in_the_dark(ColorScheme scheme)
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop, 390, 844, scheme);
        Assert.Empty(await Probe.TooPaleAsync(page.Page));

        await FillAsync(page);
        Assert.Empty(await Probe.TooPaleAsync(page.Page));

        await LeaveUnpaidAsync(page);
        Assert.Empty(await Probe.TooPaleAsync(page.Page));
        var ground = await page.Page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        Assert.Equal(scheme == ColorScheme.Dark, ground < 128);
    }

    [Fact]
    public async Task Nothing_is_missing_for_those_who_listen_to_the_page()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        Assert.Empty(await Probe.LacksAsync(page.Page));

        await FillAsync(page);
        Assert.Empty(await Probe.LacksAsync(page.Page));

        await LeaveUnpaidAsync(page);
        Assert.Empty(await Probe.LacksAsync(page.Page));
    }

    [Fact]
    public async Task Another_site_cannot_make_a_visitor_buy()
    {
        await using var shop = await RunningShop.OpenAsync();
        var page = await ShopPage.OpenAsync(browser, shop);
        await page.FillAsync("€34.00", "Pour-over set");
        await page.Page.RouteAsync("**/lure", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"""<form method="post" action="{shop.Address}/?handler=Pay"><button>Win a prize</button></form>""",
        }));

        await page.Page.GotoAsync("http://localhost:9/lure");
        var answer = page.Page.WaitForResponseAsync(response => response.Url.Contains("handler=Pay", StringComparison.Ordinal));
        await page.Button("Win a prize").ClickAsync();

        Assert.Equal(400, (await answer).Status);
        Assert.Empty(await shop.PaymentsAsync());
    }

    /// <summary>Shows everything that the page can show: orders, paid and refunded, rewards within reach and beyond, news, and a notice.</summary>
    private static async Task FillAsync(ShopPage page)
    {
        await page.JoinAsync();
        await page.BuyAsync("€34.00", "Pour-over set");
        await page.BuyAsync("€6.70", "Flat white", "Espresso");
        await page.Refund("€6.70").ClickAsync();
        await Expect(page.Notice).ToContainTextAsync("go back to your card");
        await page.FillAsync("€14.30", "House beans", "Cinnamon bun");
        await page.Use("€2 off").ClickAsync();
        await Expect(page.ToPay).ToHaveTextAsync("€12.30");
        await page.Pay.ClickAsync();
        await page.Button("Cancel").ClickAsync();
        await Expect(page.Notice).ToContainTextAsync("cancelled");
        await Expect(page.News).ToHaveCountAsync(12); // as many as it shows
    }

    /// <summary>Goes to VINR's page and comes back without having paid: the basket waits for its payment.</summary>
    private static async Task LeaveUnpaidAsync(ShopPage page)
    {
        await page.Pay.ClickAsync();
        await Expect(page.CardNumber).ToBeVisibleAsync();
        await page.Page.GoBackAsync();
        await Expect(page.ChangeTheBasket).ToBeVisibleAsync();
    }

    private static async Task PayAtTheKeyboardAsync(ShopPage page)
    {
        await page.PressAsync(page.Pay);
        await Expect(page.CardNumber).ToBeVisibleAsync();
        await page.TabToAsync(page.CardNumber);
        await page.Page.Keyboard.TypeAsync(TestCards.Pays);
        await page.Page.Keyboard.PressAsync("Enter");
        await page.IsBackAsync();
    }
}
