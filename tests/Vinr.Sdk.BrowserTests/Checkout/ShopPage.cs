using Microsoft.Playwright;
using Vinr.Sdk.BrowserTests.Inspector;
using Vinr.Sdk.BrowserTests.Support;
using Vinr.Sdk.Sandbox;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The shop's page, by the words that a visitor sees.</summary>
internal sealed class ShopPage
{
    private readonly Watched _watched;
    private readonly RunningShop _shop;
    private readonly bool _updatesItself;

    private ShopPage(IPage page, RunningShop shop, bool javaScript) =>
        (Page, _watched, _shop, _updatesItself) = (page, new Watched(page), shop, javaScript);

    public IPage Page { get; }

    public ILocator Balance => Page.Locator("#balance");

    public ILocator Tier => Page.Locator("#tier");

    public ILocator ToPay => Page.Locator("#total");

    public ILocator Notice => Page.GetByRole(AriaRole.Status);

    public ILocator Join => Button("Join the club");

    public ILocator Pay => Page.Locator("#pay");

    public ILocator ChangeTheBasket => Button("Change the basket");

    /// <summary>On VINR's page.</summary>
    public ILocator CardNumber => Page.GetByLabel("Card number");

    /// <summary>On VINR's page: whether the last card was good.</summary>
    public ILocator Alert => Page.GetByRole(AriaRole.Alert);

    public ILocator Year => Button("13 months later");

    public ILocator Orders => Region("Orders").GetByRole(AriaRole.Listitem);

    public ILocator News => Region("What VINR tells us").GetByRole(AriaRole.Listitem);

    public static async Task<ShopPage> OpenAsync(
        Browser browser, RunningShop shop, int width = 1280, int height = 900, ColorScheme colorScheme = ColorScheme.Light, bool javaScript = true)
    {
        var page = new ShopPage(await browser.NewPageAsync(width, height, colorScheme, javaScript), shop, javaScript);
        await page.Page.GotoAsync(shop.Address);
        return page;
    }

    public ILocator Region(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Add(string product) => Button($"Add {product} to the basket");

    public ILocator Use(string reward) => Button($"Use {reward}");

    public ILocator Refund(string amount) => Button($"Refund the order of {amount}");

    public async Task JoinAsync()
    {
        await Join.ClickAsync();
        await Expect(Balance).ToHaveTextAsync("50");
    }

    /// <summary>Fills the basket, and waits until it costs what it should.</summary>
    public async Task FillAsync(string toPay, params string[] products)
    {
        foreach (var product in products) await Add(product).ClickAsync();
        await Expect(ToPay).ToHaveTextAsync(toPay);
    }

    public async Task BuyAsync(string toPay, params string[] products)
    {
        await FillAsync(toPay, products);
        await PayAsync();
        await Expect(Notice).ToHaveTextAsync($"Thank you. {toPay} paid.");
    }

    /// <summary>Goes to VINR's page, pays there, and comes back.</summary>
    public async Task PayAsync()
    {
        await Pay.ClickAsync();
        await UseCardAsync(TestCards.Pays);
        await IsBackAsync();
    }

    /// <summary>On VINR's page.</summary>
    public async Task UseCardAsync(string number)
    {
        await CardNumber.FillAsync(number);
        await Page.Locator(".primary:visible").ClickAsync();
    }

    /// <summary>In the shop again, which hears of the payment when it hears of it; a page without script does not show it by itself.</summary>
    public async Task IsBackAsync()
    {
        await Expect(Page).ToHaveTitleAsync("Corner Roast");
        if (_updatesItself) return;

        await _shop.Sandbox.Webhooks.WhenIdleAsync(TestContext.Current.CancellationToken);
        await Page.ReloadAsync();
    }

    /// <summary>For somebody to look at, where the variable names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("VINR_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"shop-{name}.png"), FullPage = true });
    }

    /// <summary>Goes there with the tabulator alone, and fails when it does not get there or cannot be seen to be there.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var steps = 0; steps < 100; steps++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.True(await target.EvaluateAsync<bool>("element => parseFloat(getComputedStyle(element).outlineWidth) >= 2"));
                return;
            }
        }

        Assert.Fail("The keyboard does not get there.");
    }

    public async Task PressAsync(ILocator target, string key = "Enter")
    {
        await TabToAsync(target);
        await Page.Keyboard.PressAsync(key);
    }

    public void AssertQuiet() => _watched.AssertQuiet();

    /// <summary>Nobody was asked for anything but the shop and VINR's page.</summary>
    public void AssertStayed() => _watched.AssertStayedAt(_shop.Address, _shop.Sandbox.BaseAddress.GetLeftPart(UriPartial.Authority));
}
