using System.Text.Json;
using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Tests.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Checkout.CheckoutVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Checkout;

/// <summary>The page asks for no key: what it shows is text, and only its own forms act.</summary>
public sealed class CheckoutSafetyTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "</title></textarea></style><script>", "javascript:alert(1)", "&lt;b&gt;",
        "{{7*7}}${7*7}", "\u202Egnp.exe\u2066", "\u0001", new string('W', 50_000), "👩🏽‍🚀\uFEFF", "]]><!--",
    ];

    [Fact]
    [Keeps("sandbox.closed")]
    public async Task Hostile_texts_are_shown_as_text()
    {
        await using var api = await StartAsync();
        foreach (var text in Hostile)
        {
            var word = JsonSerializer.Serialize(text);
            string[] pages =
            [
                await api.PaymentAsync($$""","description":{{word}}"""),
                await api.SessionAsync($$$""","cartItems":[{"name":{{{word}}},"description":{{{word}}},"image":{{{word}}},"quantity":2,"price":1}],"metadata":{"merchantName":{{{word}}},"promoCode":{"enabled":true,"availableCodes":[{"code":{{{word}}},"discount":1,"discountType":"fixed","description":{{{word}}}}]}}"""),
            ];
            foreach (var page in (string[])[.. pages, $"{pages[1]}?promo={Uri.EscapeDataString(text)}", $"{pages[1]}?promo={Uri.EscapeDataString("x" + text)}"])
                AssertHarmless(await api.OpenAsync(page));
            AssertHarmless(await api.SendFormAsync(pages[1], "pay", ("promo", "x" + text), ("card", text)));
            AssertHarmless(await api.SendFormAsync(pages[0], "pay", ("card", text)));
        }
    }

    [Theory]
    [InlineData("https://shop.example/\"><script>alert(1)</script>")]
    [InlineData("https://shop.example/?a=<b>&c='d'")]
    [InlineData("https://u:p@shop.example:8443/a b")]
    [InlineData("http://[::1]:5000/thanks")]
    public async Task The_way_back_is_an_address_whatever_is_in_it(string address)
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(cancelUrl: address);

        var location = (await api.SendFormAsync(page, "cancel")).Headers["Location"];

        Assert.True(Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Authority == new Uri(address).Authority, location);
        Assert.All(location, character => Assert.InRange(character, '!', '~'));
        AssertHarmless(await api.OpenAsync(page));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("0123", null, null)]
    [InlineData("inspector", null, null)]
    [InlineData("right", "Origin", "https://elsewhere.example")]
    [InlineData("right", "Sec-Fetch-Site", "cross-site")]
    public async Task A_form_from_elsewhere_does_nothing(string? token, string? header, string? value)
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();
        var sent = token switch
        {
            "right" => InspectorVisitor.TokenIn((await api.OpenAsync(page)).Text),
            "inspector" => InspectorVisitor.TokenIn((await api.OpenAsync("/")).Text),
            _ => token,
        };

        foreach (var action in new[] { "pay", "cancel" })
        {
            var request = api.FormRequest($"{page}/{action}", sent is null ? [("card", TestCards.Pays)] : [("token", sent), ("card", TestCards.Pays)]);
            if (header is not null) request.Headers.Add(header, value);

            Assert.Equal(403, (await api.SendAsync(request)).Status);
        }

        Assert.Equal("pending", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_get_never_acts()
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();
        var token = InspectorVisitor.TokenIn((await api.OpenAsync(page)).Text);

        foreach (var action in new[] { "pay", "cancel", "authenticate", "promo" })
            Assert.Equal(405, (await api.OpenAsync($"{page}/{action}?token={token}&card={TestCards.Pays}")).Status);
        Assert.Equal(404, (await api.OpenAsync($"{page}/nothing")).Status);
        Assert.Equal(405, (await api.SendAsync(api.FormRequest(page))).Status);

        Assert.Equal("pending", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Browsers_run_nothing_and_frame_nothing_and_forms_lead_to_web_addresses()
    {
        await using var api = await StartAsync();

        var headers = (await api.OpenAsync(await api.PaymentAsync())).Headers;

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'",
            headers["Content-Security-Policy"]);
        Assert.Equal(("DENY", "nosniff", "no-store"), (headers["X-Frame-Options"], headers["X-Content-Type-Options"], headers["Cache-Control"]));
        foreach (var file in new[] { "inspector.css", "checkout.css", "icon.svg" })
            Assert.Equal(200, (await api.OpenAsync("/checkout/" + file)).Status);
    }

    [Fact]
    [Keeps("sandbox.closed")]
    public async Task Customers_of_other_machines_may_pay_and_learn_nothing_else()
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();

        var shown = await api.SendAsync(new(HttpMethod.Get, new Uri("http://192.168.1.10:4010" + page)));

        Assert.Equal(200, shown.Status);
        Assert.DoesNotContain(api.Sandbox.SecretKey, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(InspectorVisitor.TokenIn((await api.OpenAsync("/")).Text), shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/_sandbox", shown.Text, StringComparison.Ordinal);
    }

    private static void AssertHarmless(Answer page)
    {
        var xml = InspectorVisitor.XmlOf(page with { Text = page.Text.Replace("&#x1;", "", StringComparison.Ordinal) });

        Assert.Empty(xml.Descendants("script"));
        Assert.Single(xml.Descendants("h1"));
        Assert.DoesNotContain(xml.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(xml.Descendants("a").Attributes("href"), link => Assert.Matches("^(/|#|https?://)", link.Value));
        Assert.All(xml.Descendants("form").Attributes("action"), link => Assert.StartsWith("/checkout/", link.Value, StringComparison.Ordinal));
    }
}
