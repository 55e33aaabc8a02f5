using Microsoft.Playwright;
using Vinr.Sdk.BrowserTests.Inspector;
using Vinr.Sdk.BrowserTests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The shop's page, by the words that a visitor sees.</summary>
internal sealed class ShopPage
{
    private readonly Watched _watched;

    private ShopPage(IPage page) => (Page, _watched) = (page, new Watched(page));

    public IPage Page { get; }

    public ILocator Balance => Page.Locator("#balance");

    public ILocator Tier => Page.Locator("#tier");

    public ILocator ToPay => Page.Locator("#total");

    public ILocator Notice => Page.GetByRole(AriaRole.Status);

    public ILocator Join => Button("Join the club");

    public ILocator Pay => Page.Locator("#pay");

    public ILocator Card => Page.GetByLabel("Pay with");

    public ILocator Year => Button("13 months later");

    public ILocator Orders => Region("Orders").GetByRole(AriaRole.Listitem);

    public ILocator News => Region("What VINR tells us").GetByRole(AriaRole.Listitem);

    public static async Task<ShopPage> OpenAsync(
        Browser browser, RunningShop shop, int width = 1280, int height = 900, ColorScheme colorScheme = ColorScheme.Light, bool javaScript = true)
    {
        var page = new ShopPage(await browser.NewPageAsync(width, height, colorScheme, javaScript));
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
        await Pay.ClickAsync();
        await Expect(Notice).ToHaveTextAsync($"Thank you. {toPay} paid.");
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

    public void AssertStayedAt(string start) => _watched.AssertStayedAt(start);
}
