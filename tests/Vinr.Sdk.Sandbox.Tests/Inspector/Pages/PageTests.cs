using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>Each page answers, without a key, whatever the sandbox holds.</summary>
public sealed class PageTests
{
    [Theory, BothWays]
    public async Task Every_page_of_an_empty_sandbox_says_what_to_do(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        foreach (var path in Lists)
        {
            var page = await api.OpenAsync(path);

            Assert.Equal(200, page.Status);
            Assert.Single(XmlOf(page).Descendants("h1"));
            Assert.Contains(XmlOf(page).Descendants("div"), div => (string?)div.Attribute("class") == "empty");
        }
    }

    [Theory, BothWays]
    public async Task Every_page_of_a_shop_shows_what_is_there(Way way)
    {
        await using var api = await TestApi.StartAsync(way, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync();

        var texts = new Dictionary<string, string>();
        foreach (var path in (string[])[.. Lists, Ui + "members/" + shop.Account])
        {
            var page = await api.OpenAsync(path);
            Assert.Equal(200, page.Status);
            texts[path] = XmlOf(page).Value;
        }

        Assert.Contains("VINR Rewards", texts["/"], StringComparison.Ordinal);
        Assert.Contains("150.00 EUR", texts["/"], StringComparison.Ordinal);
        Assert.Contains("50 points of cust_abc123 expire", texts["/"], StringComparison.Ordinal);
        Assert.Contains("cust_abc123", texts[Ui + "members"], StringComparison.Ordinal);
        Assert.Contains("payment.completed", texts[Ui + "rules"], StringComparison.Ordinal);
        Assert.Contains("×2 for gold", texts[Ui + "rules"], StringComparison.Ordinal);
        Assert.Contains("€5 off", texts[Ui + "rewards"], StringComparison.Ordinal);
        Assert.Contains("loyalty.reward.redeemed", texts[Ui + "events"], StringComparison.Ordinal);
        Assert.Contains("−100", texts[Ui + "members/" + shop.Account], StringComparison.Ordinal);
        Assert.Contains("135,000 more to Gold", texts[Ui + "members/" + shop.Account], StringComparison.Ordinal);
    }

    [Theory, BothWays]
    public async Task A_payment_that_waits_for_its_customer_can_be_paid_from_here(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        var own = (await api.PostAsync("/payments", """{"amount":100,"currency":"EUR","customer":"cust_abc123"}""")).Json.GetProperty("id").GetString()!;
        var guests = (await api.PostAsync("/payments", """{"amount":100,"currency":"EUR"}""")).Json.GetProperty("id").GetString()!;

        Assert.Superset(new HashSet<string> { "/checkout/" + own, "/checkout/" + guests }, await LinksAsync("/"));
        Assert.Contains("/checkout/" + own, await LinksAsync(Ui + "members/" + shop.Account));
        Assert.Equal(200, (await api.OpenAsync("/checkout/" + guests)).Status);

        async Task<HashSet<string>> LinksAsync(string path) =>
            [.. XmlOf(await api.OpenAsync(path)).Descendants("a").Select(link => (string)link.Attribute("href")!)];
    }

    [Fact]
    public async Task The_overview_shows_what_a_program_does_besides_points()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await api.MakeAsync("/programs", """
            {"name":"Friends","type":"referral","currency":"EUR","autoEnroll":true,
             "referral":{"referrerReward":{"points":300},"refereeReward":{"points":200},"minimumAmount":1500}}
            """);

        var text = XmlOf(await api.OpenAsync("/")).Value;

        Assert.Contains("300 points and 200 on payment.completed of 15.00 EUR or more", text, StringComparison.Ordinal);
        Assert.Contains("Enrols by itself", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No program of your own yet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_shown_as_it_is_sent()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await Shop.OpenAsync(api);
        var first = (await api.GetAsync("/events?type=loyalty.account.created")).Ids[0]!;

        var page = await api.OpenAsync(Ui + "events/" + first);

        var shown = XmlOf(page).Descendants("pre").First().Value;
        Assert.Equal(
            (await api.GetAsync("/events/" + first)).Json.ToString(),
            System.Text.Json.JsonDocument.Parse(shown).RootElement.ToString().Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal).Replace("\": ", "\":", StringComparison.Ordinal));
    }

    [Theory, BothWays]
    public async Task Members_are_found_by_name_email_id_and_tier(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        var ada = await api.MakeAsync("/customers", """{"name":"Ada Lovelace","email":"ada@example.com"}""");
        var account = await api.MakeAsync("/loyalty-accounts", $$"""{"program":"{{shop.Program}}","customer":"{{ada.Id}}"}""");

        foreach (var sought in new[] { "lovelace", "ADA@", account.Id, ada.Id })
            Assert.Equal("Ada Lovelace", await FindAsync(api, sought));
        Assert.Equal("Ada Lovelace, cust_abc123", await FindAsync(api, "member"));
        Assert.Equal("", await FindAsync(api, "nobody"));
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        for (var i = 0; i < 60; i++) await api.MakeAsync("/customers", $$"""{"name":"customer {{i}}"}""");

        var second = XmlOf(await api.OpenAsync(Ui + "events?type=customer.created&page=2"));
        var far = XmlOf(await api.OpenAsync(Ui + "events?type=customer.created&page=9999"));
        var third = XmlOf(await api.OpenAsync(Ui + "events?type=customer.created&page=3"));

        Assert.Equal(25, second.Descendants("tbody").First().Elements().Count());
        Assert.Contains("customer 34", second.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("customer 35", second.Value, StringComparison.Ordinal);
        Assert.Equal(
            ["?type=customer.created&page=1", "?type=customer.created&page=3"],
            Links(second).Where(link => link.Contains("page=", StringComparison.Ordinal)).Select(link => link[link.IndexOf('?', StringComparison.Ordinal)..]));
        Assert.Contains("26–50 of 60", second.Value, StringComparison.Ordinal);
        Assert.Contains("51–60 of 60", third.Value, StringComparison.Ordinal);
        Assert.Contains("51–60 of 60", far.Value, StringComparison.Ordinal);
    }

    [Theory, BothWays]
    public async Task What_is_not_there_is_a_page_that_says_so(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        foreach (var path in new[] { "members/loy_none", "events/evt_none", "requests/none", "nowhere", "members/x/y", "" })
        {
            var page = await api.OpenAsync(Ui + path);

            Assert.Equal(404, page.Status);
            Assert.Single(XmlOf(page).Descendants("h1"));
        }
    }

    [Theory, BothWays]
    public async Task The_api_is_as_it_was_and_a_client_that_wants_json_gets_its_answer(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var root = new HttpRequestMessage(HttpMethod.Get, api.At("/")) { Headers = { { "Accept", "application/json" } } };

        var json = await api.SendAsync(root);
        var post = await api.SendAsync(new(HttpMethod.Post, api.At("/")));
        var control = await api.OpenAsync("/_sandbox/clock");
        var unknown = await api.SendAsync(api.Request(HttpMethod.Get, "/../nowhere"));

        Assert.Equal((401, "invalid_api_key"), (json.Status, json.ErrorCode));
        Assert.Equal((401, "invalid_api_key"), (post.Status, post.ErrorCode));
        Assert.Equal((401, "invalid_api_key"), (control.Status, control.ErrorCode));
        Assert.Equal((404, "resource_missing"), (unknown.Status, unknown.ErrorCode));
    }

    [Fact]
    public async Task Faults_of_the_api_leave_the_pages_alone()
    {
        await using var api = await TestApi.StartAsync(Way.Loopback);
        api.Sandbox.Faults.OnAll().DropBeforeCommit();
        api.Sandbox.Faults.LimitRate(1, 1);

        foreach (var path in Lists) Assert.Equal(200, (await api.OpenAsync(path)).Status);
    }

    [Theory, BothWays]
    public async Task Files_can_be_kept_by_browsers_under_the_address_that_pages_use(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var page = XmlOf(await api.OpenAsync("/"));

        foreach (var link in page.Descendants("link"))
        {
            var file = await api.OpenAsync((string)link.Attribute("href")!);

            Assert.Equal((200, "max-age=31536000, immutable"), (file.Status, file.Headers["Cache-Control"]));
            Assert.NotEmpty(file.Text);
        }

        Assert.Equal("no-cache", (await api.OpenAsync(Ui + "inspector.css")).Headers["Cache-Control"]);
    }

    [Theory, BothWays]
    public async Task A_wrong_verb_is_a_405_that_names_the_right_ones(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var page = await api.SendAsync(new(HttpMethod.Post, api.At(Ui + "members")));
        var deed = await api.SendAsync(new(HttpMethod.Put, api.At(Ui + "clock")));

        Assert.Equal((405, "GET, HEAD"), (page.Status, page.Headers["Allow"]));
        Assert.Equal((405, "POST"), (deed.Status, deed.Headers["Allow"]));
    }

    [Fact]
    public async Task A_head_has_the_headers_and_no_body()
    {
        await using var api = await TestApi.StartAsync(Way.Loopback);

        var head = await api.SendAsync(new(HttpMethod.Head, api.At("/")));

        Assert.Equal((200, ""), (head.Status, head.Text));
        Assert.Equal("text/html; charset=utf-8", head.Headers["Content-Type"]);
    }

    private static async Task<string> FindAsync(TestApi api, string sought)
    {
        var page = XmlOf(await api.OpenAsync(Ui + "members?q=" + Uri.EscapeDataString(sought)));
        return string.Join(", ", page.Descendants("tbody").Elements("tr").Select(row => row.Descendants("a").First().Value));
    }

    private static IEnumerable<string> Links(XElement page) => page.Descendants("a").Select(link => (string)link.Attribute("href")!);
}
