using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>What was asked of the API, as the pages tell it.</summary>
public sealed class RequestPageTests
{
    [Theory, BothWays]
    public async Task A_request_is_listed_with_its_answer_its_key_and_what_it_changed(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync("k1");
        await shop.RedeemAsync("k1");
        await shop.RedeemAsync("k2");

        var rows = RowsOf(await api.OpenAsync(Ui + "requests?operation=loyalty.redemptions.create"));

        Assert.Equal(3, rows.Count);
        Assert.Equal(["422insufficient_points", "–none", "k2"], rows[0][1..4]);
        Assert.Equal(["200replayed", "–none", "k1"], rows[1][1..4]);
        Assert.Equal("200", rows[2][1]);
        Assert.StartsWith("−100 pointsloyalty.reward.redeemed", rows[2][2], StringComparison.Ordinal);
        Assert.Equal(2, RowsOf(await api.OpenAsync(Ui + "requests?operation=loyalty.redemptions.create&kind=failed")).Count + RowsOf(await api.OpenAsync(Ui + "requests?operation=loyalty.redemptions.create&kind=acted")).Count);
    }

    [Theory, BothWays]
    public async Task A_request_has_a_page_with_its_bodies_and_the_other_attempts(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        api.Sandbox.Faults.On("loyalty.redemptions.create").CommitThenRespondWith(503).Once();
        await shop.RedeemAsync("k1");
        await shop.RedeemAsync("k1");
        var list = XmlOf(await api.OpenAsync(Ui + "requests?kind=failed"));

        var page = await api.OpenAsync((string)list.Descendants("tbody").Descendants("a").First().Attribute("href")!);

        Assert.Equal("loyalty.redemptions.create", XmlOf(page).Descendants("h1").Single().Value);
        Assert.Contains("commit_then_respond", PartOf(page, "answered").Value, StringComparison.Ordinal);
        Assert.Contains("−100", PartOf(page, "effects").Value, StringComparison.Ordinal);
        Assert.Contains($"\"reward\": \"{shop.Reward}\"", PartOf(page, "sent").Value, StringComparison.Ordinal);
        Assert.Contains("service_unavailable", PartOf(page, "came").Value, StringComparison.Ordinal);
        Assert.Contains("200replayed", PartOf(page, "attempts").Value, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Sandbox.SecretKey, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_is_shown_as_text()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await api.PostAsync("/programs?x=%3Cb%3E", "{\"name\":\"<script>alert(1)</script>\"}", "\"><script>");
        await api.PostAsync("/programs", "</pre><script>");
        await api.PostAsync("/programs", "{\"name\":\"\\uD800\"}");

        foreach (var link in XmlOf(await api.OpenAsync(Ui + "requests")).Descendants("tbody").Descendants("th").Descendants("a").ToList())
            Assert.Empty(XmlOf(await api.OpenAsync((string)link.Attribute("href")!)).Descendants("script"));
    }

    [Fact]
    public async Task A_request_that_got_no_answer_can_be_looked_at()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        api.Sandbox.Faults.OnAll().DropBeforeCommit().Once();
        await Assert.ThrowsAsync<HttpRequestException>(() => api.GetAsync("/customers"));

        var page = await api.OpenAsync(Ui + "requests/1");

        Assert.Contains("no answerdrop_before_commit", PartOf(page, "answered").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_says_which_rule_and_multiplier_gave_what()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(150_000);
        await shop.PayAsync(1_000);

        var why = RowsOf(await api.OpenAsync(Ui + "members/" + shop.Account), "ledger").Select(row => row[^1]).ToList();

        Assert.Equal(api.Sandbox.Explain(shop.Account).Entries.Select(entry => entry.Text).Reverse(), why);
        Assert.Contains("× 2 (tier gold) = 20", why[0], StringComparison.Ordinal);
    }

    private static List<string[]> RowsOf(Answer page, string? part = null) =>
        [.. (part is null ? XmlOf(page) : PartOf(page, part)).Descendants("tbody").Elements().Select(row => row.Elements().Select(cell => cell.Value.Trim()).ToArray())];

    private static XElement PartOf(Answer page, string id) =>
        XmlOf(page).Descendants("section").Single(part => (string?)part.Attribute("aria-labelledby") == id);
}
