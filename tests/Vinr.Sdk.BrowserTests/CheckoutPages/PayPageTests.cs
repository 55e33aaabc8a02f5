using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Vinr.Sdk.BrowserTests.Inspector;
using Vinr.Sdk.BrowserTests.Support;
using Vinr.Sdk.Sandbox;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.CheckoutPages;

/// <summary>The sandbox's checkout page in a real browser.</summary>
public sealed class PayPageTests(Browser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_pays_at_the_keyboard_alone_without_script_and_comes_back_to_the_shop()
    {
        await using var shop = await PayPage.OpenAsync();
        var page = await browser.NewPageAsync(javaScript: false);
        await page.GotoAsync(await shop.SessionAsync());

        await TypeIntoAsync(page, page.GetByLabel("Promo code"), "spring");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Pay 40.50 EUR");
        await TypeIntoAsync(page, page.GetByLabel("Card number"), TestCards.Declined);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The card was declined.");
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Pay 40.50 EUR");
        await TypeIntoAsync(page, page.GetByLabel("Card number"), "4000 0000 0000 3220");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Authenticate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Authenticate", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Welcome back")).ToBeVisibleAsync();
        Assert.StartsWith($"{shop.Address}/thanks?sessionId=cs_", page.Url, StringComparison.Ordinal);
        Assert.Equal(4_050, (await shop.LatestPaymentAsync()).Amount);
    }

    [Fact]
    public async Task A_mouse_does_as_well_and_who_cancels_is_sent_where_the_shop_said()
    {
        await using var shop = await PayPage.OpenAsync();
        var page = await browser.NewPageAsync(390, 844);
        await page.GotoAsync(await shop.SessionAsync());

        await page.GetByLabel("Promo code").FillAsync("SPRING");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByLabel("Card number").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay 40.50 EUR" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("must be the number of a test card");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(page.GetByText("Welcome back")).ToBeVisibleAsync();
        Assert.Equal($"{shop.Address}/cart", page.Url);
        Assert.Equal(PaymentStatus.Cancelled, (await shop.LatestPaymentAsync()).Status);
    }

    [Fact]
    public async Task Promo_code_and_card_may_be_filled_in_at_once()
    {
        await using var shop = await PayPage.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(await shop.SessionAsync());

        await page.GetByLabel("Promo code").FillAsync("SPRING");
        await page.GetByLabel("Card number").FillAsync(TestCards.Pays);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay 45.00 EUR" }).ClickAsync();

        await Expect(page.GetByText("Welcome back")).ToBeVisibleAsync();
        Assert.Equal((4_050, PaymentStatus.Completed), ((await shop.LatestPaymentAsync()).Amount, (await shop.LatestPaymentAsync()).Status));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Each_page_fits_can_be_read_reached_and_named(ColorScheme scheme, int width)
    {
        await using var shop = await PayPage.OpenAsync();
        var page = await browser.NewPageAsync(width, 844, scheme);
        var watched = new Watched(page);
        var number = 0;

        foreach (var address in await shop.PagesAsync())
        {
            await page.GotoAsync(address);
            await PictureAsync(page, $"{scheme}-{width}-{++number}");

            Assert.Equal((address, 0), (address, await Probe.OverflowAsync(page)));
            Assert.Empty(await Probe.TooPaleAsync(page));
            Assert.Empty((await Probe.LacksAsync(page)).Except(["body > header", "header nav[aria-label]"])); // it has no way around
            Assert.Empty((await Probe.TabThroughAsync(page)).Unseen);
        }

        watched.AssertQuiet();
    }

    /// <summary>For somebody to look at, where the variable names a folder.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("VINR_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"checkout-{name}.png"), FullPage = true });
    }

    private static async Task TypeIntoAsync(IPage page, ILocator field, string text)
    {
        await field.FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>A sandbox with a shop that customers come back to, on another port.</summary>
    private sealed class PayPage : IAsyncDisposable
    {
        private readonly WebApplication _shop;
        private readonly VinrSandbox _sandbox;
        private readonly VinrClient _vinr;

        private PayPage(WebApplication shop, VinrSandbox sandbox) => (_shop, _sandbox, _vinr) = (shop, sandbox, sandbox.CreateClient());

        public string Address => _shop.Urls.First();

        public static async Task<PayPage> OpenAsync()
        {
            var app = WebApplication.CreateSlimBuilder().Build();
            app.Urls.Add("http://127.0.0.1:0");
            app.MapGet("/{**path}", () => Results.Content("<!doctype html><title>Shop</title><link rel=icon href=data:,><h1>Welcome back</h1>", "text/html"));
            await app.StartAsync(Token);
            return new(app, await VinrSandbox.StartAsync(cancellationToken: Token));
        }

        public async Task<string> SessionAsync(string merchant = "Corner Roast", string item = "Beans from Huehuetenango")
        {
            var request = new
            {
                amount = 4_500,
                currency = "EUR",
                successUrl = Address + "/thanks",
                cancelUrl = Address + "/cart",
                cartItems = new object[] { new { name = item, description = "Dark roast, 1 kg", price = 1_500, quantity = 2 }, new { name = "Cup", price = 1_500, quantity = 1 } },
                metadata = new { merchantName = merchant, promoCode = new { enabled = true, availableCodes = new[] { new { code = "SPRING", discount = 10, discountType = "percentage" } } } },
            };
            using var http = new HttpClient();
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_sandbox.BaseAddress, "/checkout/session"));
            message.Headers.Add("X-Api-Key", _sandbox.SecretKey);
            message.Content = System.Net.Http.Json.JsonContent.Create(request);
            using var answer = await http.SendAsync(message, Token);
            using var session = System.Text.Json.JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Token));
            return session.RootElement.GetProperty("checkoutUrl").GetString()!;
        }

        /// <summary>A page of each kind, unpleasant names among them.</summary>
        public async Task<IReadOnlyList<string>> PagesAsync()
        {
            var declined = await SessionAsync();
            await _sandbox.Checkout.PayAsync(Id(declined), TestCards.InsufficientFunds, cancellationToken: Token);
            var asks = await SessionAsync();
            await _sandbox.Checkout.PayAsync(Id(asks), TestCards.AsksForAuthentication, cancellationToken: Token);
            var paid = await SessionAsync();
            await _sandbox.Checkout.PayAsync(Id(paid), cancellationToken: Token);
            return [await SessionAsync(), declined + "?promo=SPRING", asks, paid, await SessionAsync("مقهى الزاوية", new string('W', 300))];
        }

        public async Task<Payment> LatestPaymentAsync()
        {
            await foreach (var payment in _vinr.Payments.ListAsync(cancellationToken: Token)) return payment;
            throw new InvalidOperationException("There is no payment.");
        }

        public async ValueTask DisposeAsync()
        {
            _vinr.Dispose();
            await _sandbox.DisposeAsync();
            await _shop.DisposeAsync();
        }

        private static string Id(string address) => address.Split('/')[^1];
    }
}
