using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>What the buttons do.</summary>
public sealed class ActionTests
{
    [Theory]
    [InlineData("day", "2026-02-01T09:00:00Z")]
    [InlineData("month", "2026-02-28T09:00:00Z")]
    [InlineData("year", "2027-01-31T09:00:00Z")]
    public async Task The_clock_moves_on_by_calendar_days_months_and_years(string by, string now)
    {
        foreach (var way in Enum.GetValues<Way>())
        {
            await using var api = await StartAsync(way);

            var page = await api.SubmitAsync(Ui + "clock", ("by", by), ("back", Ui + "members"));

            Assert.Equal(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), api.Sandbox.Clock.UtcNow);
            Assert.Equal("Members", XmlOf(page).Descendants("h1").Single().Value);
            Assert.StartsWith("The clock moved on to ", NoteOn(page), StringComparison.Ordinal);
            Assert.StartsWith("The clock moved on to ", XmlOf(page).Descendants("title").First().Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_year_does_is_on_the_page_that_follows()
    {
        await using var api = await StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var member = Ui + "members/" + shop.Account;

        var page = XmlOf(await api.SubmitAsync(Ui + "clock", ("by", "year"), ("back", member)));

        var rows = page.Descendants("section").Single(part => (string?)part.Attribute("aria-labelledby") == "ledger").Descendants("tbody").Elements().ToList();
        Assert.Equal(["−150", "+150"], rows.Select(row => row.Elements("td").First().Value));
        Assert.Contains("From 0 points on 31 Jan 2026 to 0 on 31 Jan 2027. The most were 150, on 31 Jan 2026.", page.Descendants("desc").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("century")]
    [InlineData("")]
    public async Task The_clock_takes_no_other_step(string by)
    {
        await using var api = await StartAsync(Way.InMemory);
        var before = api.Sandbox.Clock.UtcNow;

        var page = await api.SubmitAsync(Ui + "clock", ("by", by));

        Assert.Equal((400, before), (page.Status, api.Sandbox.Clock.UtcNow));
        Assert.Contains("by a day, a month or a year", NoteOn(page), StringComparison.Ordinal);
        Assert.All(XmlOf(page).Descendants("input").Where(input => (string?)input.Attribute("name") == "back"), back => Assert.Equal("/", (string?)back.Attribute("value")));
    }

    [Fact]
    public async Task The_calendar_has_an_end()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(9999, 12, 30, 0, 0, 0, TimeSpan.Zero) });
        await Shop.OpenAsync(api);

        Assert.Equal(400, (await api.SubmitAsync(Ui + "clock", ("by", "month"))).Status);
        foreach (var path in Lists) Assert.Equal(200, (await api.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_note_is_shown_once()
    {
        await using var api = await StartAsync(Way.InMemory);
        var token = TokenIn((await api.OpenAsync("/")).Text);
        var answer = await api.SendAsync(api.FormRequest(Ui + "clock", ("token", token), ("by", "day")));

        Assert.NotEmpty(NoteOn(await api.OpenAsync(answer.Headers["Location"])));
        Assert.Empty(NoteOn(await api.OpenAsync(answer.Headers["Location"])));
    }

    [Theory, BothWays]
    public async Task A_fault_is_ordered_hits_and_is_taken_back(Way way)
    {
        await using var api = await StartAsync(way);

        var ordered = await api.SubmitAsync(
            Ui + "faults", ("do", "respond"), ("on", "customers.list"), ("times", "3"), ("probability", "1"), ("status", "503"), ("milliseconds", "1000"), ("back", Ui + "faults"));
        var hit = await api.GetAsync("/customers");
        var listed = await api.OpenAsync(Ui + "faults");
        var removed = await api.SubmitAsync(Ui + "faults/fault_1/remove", ("back", Ui + "faults"));

        Assert.Contains("fault_1 is on: respond on customers.list", NoteOn(ordered), StringComparison.Ordinal);
        Assert.Equal(503, hit.Status);
        Assert.Equal(["customers.list", "100 %", "3", "1"], CellsOf(listed)[..4]);
        Assert.Equal("Took fault_1 back.", NoteOn(removed));
        Assert.Empty(api.Sandbox.Faults.Active);
        Assert.Equal(200, (await api.GetAsync("/customers")).Status);
    }

    [Fact]
    public async Task Every_kind_of_fault_in_the_form_can_be_ordered()
    {
        await using var api = await StartAsync(Way.InMemory);
        var kinds = XmlOf(await api.OpenAsync(Ui + "faults")).Descendants("select").First().Elements().Select(option => (string)option.Attribute("value")!).ToList();

        foreach (var kind in kinds)
        {
            await api.SubmitAsync(
                Ui + "faults", ("do", kind), ("on", ""), ("times", ""), ("probability", "0.5"), ("status", "429"), ("milliseconds", "5"));
        }

        Assert.Equal(kinds, api.Sandbox.Faults.Active.Select(fault => fault.Does));
        Assert.All(api.Sandbox.Faults.Active, fault => Assert.Equal(("*", 0.5, null), (fault.On, fault.Probability, fault.Limit)));
    }

    [Theory]
    [InlineData("do", "explode", "do")]
    [InlineData("on", "customers.lost", "on")]
    [InlineData("times", "0", "times")]
    [InlineData("times", "many", "times")]
    [InlineData("probability", "1.5", "probability")]
    [InlineData("status", "99", "status")]
    public async Task A_fault_that_is_none_is_refused_and_the_form_stays_filled_in(string field, string value, string named)
    {
        await using var api = await StartAsync(Way.InMemory);
        var fields = new Dictionary<string, string> { ["do"] = "respond", ["on"] = "customers.create", ["times"] = "7", ["probability"] = "1", ["status"] = "503", [field] = value };

        var page = await api.SubmitAsync(Ui + "faults", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(400, page.Status);
        Assert.Contains($"'{named}'", NoteOn(page), StringComparison.Ordinal);
        Assert.Empty(api.Sandbox.Faults.Active);
        if (field != "on")
            Assert.Equal("customers.create", (string?)XmlOf(page).Descendants("option").Last(option => option.Attribute("selected") is not null).Attribute("value"));
    }

    [Fact]
    public async Task All_faults_and_the_rate_limit_are_switched_on_the_page()
    {
        await using var api = await StartAsync(Way.InMemory);
        var faults = api.Sandbox.Faults;
        faults.OnAll().BadGateway();
        faults.OnAll().StaleRead();

        await api.SubmitAsync(Ui + "rate-limit", ("switch", "on"));
        Assert.Equal((25, 50), (faults.RateLimit!.RequestsPerSecond, faults.RateLimit.Burst));
        await api.SubmitAsync(Ui + "rate-limit", ("switch", "off"));
        Assert.Null(faults.RateLimit);
        Assert.Equal(2, faults.Active.Count);

        await api.SubmitAsync(Ui + "faults/clear");
        Assert.Empty(faults.Active);
    }

    private static string[] CellsOf(Answer page) => [.. XmlOf(page).Descendants("tbody").First().Descendants("td").Select(cell => cell.Value.Trim())];

    private static Task<TestApi> StartAsync(Way way) => TestApi.StartAsync(way, new() { StartAt = new(2026, 1, 31, 9, 0, 0, TimeSpan.Zero) });
}
