using System.Net;
using System.Text.RegularExpressions;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>A visitor without a browser: the forms as they are sent, and what the page says, by its words.</summary>
internal sealed partial class ShopVisitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly RunningShop _shop;
    private string _page = "";

    private ShopVisitor(RunningShop shop) => (_shop, _http) = (shop, new HttpClient { BaseAddress = new Uri(shop.Address) });

    /// <summary>The payment on whose page at VINR the last form ended; null when it ended in the shop.</summary>
    public string? Payment { get; private set; }

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

    /// <summary>Presses the button that leads to VINR's page.</summary>
    public Task CheckOutAsync() => SendAsync("Pay");

    /// <summary>Uses a card on VINR's page, and looks at the shop when that has heard of it.</summary>
    public async Task PayAsync(string card = TestCards.Pays)
    {
        await CheckOutAsync();
        await _shop.Sandbox.Checkout.PayAsync(Payment!, card, cancellationToken: TestContext.Current.CancellationToken);
        await LookAsync(_shop);
    }

    /// <summary>Cancels on VINR's page.</summary>
    public async Task CancelAsync()
    {
        await CheckOutAsync();
        await _shop.Sandbox.Checkout.CancelAsync(Payment!, TestContext.Current.CancellationToken);
        await LookAsync(_shop);
    }

    public Task ChangeTheBasketAsync() => SendAsync("Cancel");

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
        var address = answer.RequestMessage!.RequestUri!;
        Payment = address.Authority == _shop.Sandbox.BaseAddress.Authority ? address.Segments[^1] : null;
        if (Payment is null) _page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
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
