using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>A visitor without a browser: the forms as they are sent, and what the page says, by its words.</summary>
internal sealed partial class ShopVisitor : IDisposable
{
    private readonly HttpClient _http;
    private string _page = "";

    private ShopVisitor(RunningShop shop) => _http = new HttpClient { BaseAddress = new Uri(shop.Address) };

    public string Notice => Text(Region("notice"));

    public string Balance => Text(Element("balance"));

    public string Tier => Text(Element("tier"));

    /// <summary>What stands at the bar to the next tier, and how far it is.</summary>
    public (string Words, string Value) Bar => (Text(BarWords().Match(_page).Groups[1].Value), BarValue().Match(_page).Groups[1].Value);

    /// <summary>The orders, newest first.</summary>
    public IReadOnlyList<string> Orders => Items(Region("orders"));

    /// <summary>The feed without its sources, newest first.</summary>
    public IReadOnlyList<string> Feed => [.. Items(Source().Replace(Region("feed"), ""))];

    /// <summary>The sum of what the feed says came and went.</summary>
    public long PointsInFeed => Feed.SelectMany(line => Signed().Matches(line)).Sum(points => long.Parse(points.Value.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), null));

    public static async Task<ShopVisitor> EnterAsync(RunningShop shop)
    {
        var visitor = new ShopVisitor(shop);
        await visitor.LookAsync();
        return visitor;
    }

    /// <summary>Looks at the page anew, when all has been delivered.</summary>
    public async Task LookAsync(RunningShop? shop = null)
    {
        if (shop is not null) await shop.Sandbox.Webhooks.WhenIdleAsync(TestContext.Current.CancellationToken);
        _page = await _http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    public Task JoinAsync() => SendAsync("Join");

    public Task UseAsync(string rewardId) => SendAsync("Reward", ("reward", rewardId));

    public Task PayAsync(string card = "good") => SendAsync("Pay", ("card", card));

    public Task RefundAsync(string payment) => SendAsync("Refund", ("payment", payment));

    public Task AdvanceAsync(int months) => SendAsync("Advance", ("months", $"{months}"));

    public async Task BuyAsync(params string[] products)
    {
        await FillAsync(products);
        await PayAsync();
    }

    public async Task FillAsync(params string[] products)
    {
        foreach (var product in products) await SendAsync("Add", ("product", product));
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(string handler, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(_page).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await _http.PostAsync(new Uri($"/?handler={handler}", UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        _page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private string Region(string id) => Regex.Match(_page, $@"<(section|div) id=""{id}"".*?</\1>", RegexOptions.Singleline).Value;

    private string Element(string id) => Regex.Match(_page, $@"<(\w+) id=""{id}"">.*?</\1>", RegexOptions.Singleline).Value;

    private static List<string> Items(string markup) => [.. Item().Matches(markup).Select(item => Text(item.Groups[1].Value))];

    private static string Text(string markup) => Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, " ")), " ").Trim();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<label class=\"progress\">.*?<span>(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex BarWords();

    [GeneratedRegex("<progress max=\"\\d+\" value=\"(\\d+)\"")]
    private static partial Regex BarValue();

    [GeneratedRegex("<li\\b[^>]*>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("<span class=\"source\">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex Source();

    [GeneratedRegex("[+−][0-9,]+")]
    private static partial Regex Signed();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
