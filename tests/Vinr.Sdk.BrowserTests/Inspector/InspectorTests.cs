using Microsoft.Playwright;
using Vinr.Sdk.BrowserTests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Inspector;

/// <summary>The inspector in a real browser.</summary>
public sealed class InspectorTests(Browser browser)
{
    [Fact]
    public async Task A_year_goes_by_at_the_keyboard_alone()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(shop.Page("members/" + shop.Member));
        var before = shop.Sandbox.Clock.UtcNow;

        await TabToAsync(page, page.Locator("#clock-year"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The clock moved on to ");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex($"^The clock moved on to .* – {shop.MemberName} – VINR sandbox$"));
        Assert.Equal(before.AddYears(1), shop.Sandbox.Clock.UtcNow);
        await Expect(page.Locator("#clock-year")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#clock-month")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The clock moved on to ");
        Assert.Equal(before.AddYears(1).AddMonths(1), shop.Sandbox.Clock.UtcNow);
    }

    [Fact]
    public async Task A_fault_is_ordered_and_seen_to_hit_at_the_keyboard_alone()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(shop.Start);

        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Faults" }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("To which operation"));
        await page.Keyboard.TypeAsync("loyalty.redemptions.create");
        await TabToAsync(page, page.GetByLabel("Chance"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("fault_2 is on: commit_then_drop on loyalty.redemptions.create.");

        var fault = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "fault_2" });
        await Expect(fault.GetByRole(AriaRole.Cell)).ToContainTextAsync(["loyalty.redemptions.create", "100 %", "1", "0", "Remove"]);
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(shop.RedeemAsync);
        await page.ReloadAsync();

        await Expect(fault).ToHaveCountAsync(0); // it was to happen once, and has
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "fault_1" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_is_wider_than_its_window(int width)
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync(width, 844);

        foreach (var address in await shop.PagesAsync())
        {
            await page.GotoAsync(address);

            Assert.Equal((address, 0), (address, await Probe.OverflowAsync(page)));
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Every_text_can_be_read_in_light_and_in_the_dark(ColorScheme scheme, int width)
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync(width, colorScheme: scheme);

        foreach (var address in await shop.PagesAsync())
        {
            await page.GotoAsync(address);

            Assert.Empty(await Probe.TooPaleAsync(page));
        }

        var ground = await page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        Assert.Equal(scheme == ColorScheme.Dark, ground < 128);
    }

    [Fact]
    public async Task Nothing_is_missing_for_those_who_listen_to_a_page()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();

        foreach (var address in await shop.PagesAsync())
        {
            await page.GotoAsync(address);

            Assert.Empty(await Probe.LacksAsync(page));
        }
    }

    [Fact]
    public async Task The_keyboard_gets_everywhere_and_is_seen_there()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();

        foreach (var path in new[] { "faults", "members/" + shop.Member })
        {
            await page.GotoAsync(shop.Page(path));
            var all = await page.Locator("a[href], button, input:not([type=hidden]), select, summary, pre[tabindex]").Filter(new() { Visible = true }).CountAsync();

            var (reached, unseen) = await Probe.TabThroughAsync(page);

            Assert.Equal(all, reached);
            Assert.Empty(unseen);
        }
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(shop.Page("members"));

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.GetByLabel("Name, email, id or tier")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync(javaScript: false);
        var before = shop.Sandbox.Clock.UtcNow;
        await page.GotoAsync(shop.Start);

        await page.GetByRole(AriaRole.Link, new() { Name = "Members" }).ClickAsync();
        await page.GetByLabel("Name, email, id or tier").FillAsync(shop.MemberName.ToUpperInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByText("1 member", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = shop.MemberName }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 month" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = shop.MemberName })).ToBeVisibleAsync();
        Assert.Equal(before.AddMonths(1), shop.Sandbox.Clock.UtcNow);

        await page.GetByRole(AriaRole.Link, new() { Name = "Faults" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take all back" }).ClickAsync();
        await Expect(page.GetByText("None: everything works.")).ToBeVisibleAsync();
        Assert.Empty(shop.Sandbox.Faults.Active);
    }

    [Fact]
    public async Task No_page_complains_or_asks_for_anything_elsewhere()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();
        var watched = new Watched(page);

        foreach (var address in (await shop.PagesAsync()).Where(address => !address.EndsWith("nowhere", StringComparison.Ordinal))) await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 day" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The clock moved on to ");

        watched.AssertQuiet();
        watched.AssertStayedAt(shop.Start);
    }

    [Fact]
    public async Task The_plot_is_right_after_a_year()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync(390, 844);
        await page.GotoAsync(shop.Page("members/" + shop.Member));
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 year" }).ClickAsync();

        // All points have expired: the line comes down to the ground, and ends there at the right edge.
        var plot = page.GetByRole(AriaRole.Img, new() { Name = "Balance over time" });
        await Expect(plot).ToBeVisibleAsync();
        // Both boxes in one go, since the page may still be scrolling to its place; the lowest line of the grid is the one at zero.
        var gaps = await plot.EvaluateAsync<double[]>("""
            plot => {
              const [line, ground] = ['.line', '.grid'].map(part => plot.querySelector(part).getBoundingClientRect());
              return [line.bottom - ground.bottom, line.right - ground.right];
            }
            """);
        Assert.All(gaps, gap => Assert.InRange(gap, -6, 6)); // the box of a line has its ends and its joins in it
        var path = await plot.Locator(".line").GetAttributeAsync("d");
        Assert.EndsWith("V1000H1000", path, StringComparison.Ordinal);
        await Expect(plot.Locator(".ahead")).ToHaveCountAsync(0);
        foreach (var text in await plot.Locator(".tick").AllAsync())
        {
            var box = (await text.BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, 390 - box.Width);
            Assert.InRange(box.Height, 10, 24); // of a size to be read, however narrow the plot
        }

        await page.GetByText("As a table, by month").ClickAsync();
        var months = page.GetByRole(AriaRole.Table, new() { Name = "Balance at the end of each month" }).GetByRole(AriaRole.Row);
        await Expect(months.Nth(1).GetByRole(AriaRole.Cell)).ToHaveTextAsync("0");
        Assert.Equal(shop.Sandbox.Clock.UtcNow.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture), await months.Nth(1).GetByRole(AriaRole.Rowheader).TextContentAsync());
    }

    [Fact]
    [Keeps("sandbox.closed")]
    public async Task Another_site_cannot_make_a_visitor_move_the_clock()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        await using var elsewhere = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(elsewhere.Start); // another origin, with forms of its own
        var before = shop.Sandbox.Clock.UtcNow;
        await page.RouteAsync("**/lure", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"""<form method="post" action="{shop.Page("clock")}"><input name="by" value="year"><button>Win a prize</button></form>""",
        }));

        await page.GotoAsync(elsewhere.Start + "lure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Win a prize" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing was done" })).ToBeVisibleAsync();
        Assert.Equal(before, shop.Sandbox.Clock.UtcNow);
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_asked_for_that()
    {
        await using var shop = await CoffeeShop.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(shop.Start);

        Assert.Equal("auto", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal("0s", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('button')).transitionDuration"));
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var steps = 0; steps < 100; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail("The keyboard does not get there.");
    }
}
