using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>The balance as it is drawn: steps up and down, in a field of 1,000 by 1,000 with its origin at the top left.</summary>
public sealed partial class BalancePlotTests
{
    [Fact]
    public async Task The_line_goes_in_steps_from_the_start_to_now()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(10));
        await shop.PayAsync(40_000);
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(15));
        await shop.RedeemAsync();
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(500));

        var page = XmlOf(await api.OpenAsync(Ui + "members/" + shop.Account));

        // 525 days: 400 points after 10, 300 after 25, none from day 375 (11 January 2027) on.
        Assert.Equal("M0 1000H19V0V0V0H47V250V250V250H714V1000V1000V1000H1000", PathOf(page, "line"));
        Assert.Equal(3, page.Descendants("circle").Count());
        Assert.Equal(18, MonthsOf(page).Count);
        Assert.Equal(("January 2026", "300"), MonthsOf(page)[^1]);
        Assert.Equal(("December 2026", "300"), MonthsOf(page)[^12]);
        Assert.Equal(("January 2027", "0"), MonthsOf(page)[^13]);
    }

    [Fact]
    public async Task What_will_expire_is_drawn_ahead()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(40_000);
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(200));

        var page = XmlOf(await api.OpenAsync(Ui + "members/" + shop.Account));

        // 365 days, of which 200 have passed.
        Assert.Equal("M547.9 0H1000V1000", PathOf(page, "ahead"));
        Assert.Contains("When nothing else happens, 0 are left on 1 Jan 2027.", page.Descendants("desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_entries_are_a_line_without_dots()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        for (var i = 0; i < 1000; i++)
        {
            await api.MakeAsync("/points-transactions", $$"""{"account":"{{shop.Account}}","amount":{{(i % 3 == 2 ? -1 : 2)}},"reason":"test"}""");
            api.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var page = XmlOf(await api.OpenAsync(Ui + "members/" + shop.Account));

        Assert.Empty(page.Descendants("circle"));
        Assert.All(Numbers().Matches(PathOf(page, "line")), number => Assert.InRange(double.Parse(number.Value, CultureInfo.InvariantCulture), 0, 1000));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    [InlineData(100, 50)]
    [InlineData(320, 100)]
    [InlineData(9_000_000_000_000_000, 5_000_000_000_000_000)]
    public void Grid_lines_stand_at_round_numbers(long highest, long step) => Assert.Equal(step, PlotAxis.GridStep(highest));

    [Theory]
    [InlineData("2026-01-05T09:00:00Z", "2026-01-05T11:10:00Z", "5 Jan 09:00, 5 Jan 10:00, 5 Jan 11:00")]
    [InlineData("2026-01-30T09:00:00Z", "2026-02-06T09:00:00Z", "1 Feb, 3 Feb, 5 Feb")]
    [InlineData("2026-01-05T09:00:00Z", "2027-01-05T09:00:00Z", "Apr 2026, Jul 2026, Oct 2026, Jan 2027")]
    [InlineData("2026-01-05T09:00:00Z", "2036-01-05T09:00:00Z", "2028, 2030, 2032, 2034, 2036")]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001, 1001, 2001, 3001, 4001")]
    public void Times_are_named_at_round_places(string from, string until, string labels) =>
        Assert.Equal(labels, string.Join(", ", PlotAxis.Ticks(Instant(from), Instant(until)).Select(tick => tick.Label)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string PathOf(XElement page, string line) =>
        (string)page.Descendants("path").Single(path => (string?)path.Attribute("class") == line).Attribute("d")!;

    private static List<(string Month, string Balance)> MonthsOf(XElement page) =>
        [.. page.Descendants("details").Single().Descendants("tbody").Elements().Select(row => (row.Element("th")!.Value, row.Element("td")!.Value))];

    [GeneratedRegex("[0-9.]+")]
    private static partial Regex Numbers();
}
