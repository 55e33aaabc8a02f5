using System.Net;
using System.Xml.Linq;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>Whatever comes in through the API is shown as text.</summary>
public sealed class EscapingTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "</title></textarea></style><script>", "javascript:alert(1)", "&lt;b&gt;",
        "{{7*7}}${7*7}", "\u202Egnp.exe\u2066", "\u0000\u0001", new string('W', 50_000), "👩🏽‍🚀\uFEFF", "]]><!--",
    ];

    [Fact]
    [Keeps("sandbox.closed")]
    public async Task Hostile_texts_are_shown_on_every_page_and_break_none()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var members = new List<string>();
        foreach (var text in Hostile)
        {
            var word = System.Text.Json.JsonSerializer.Serialize(text);
            var name = System.Text.Json.JsonSerializer.Serialize($"n{text}");
            var program = (await api.MakeAsync("/programs", $$$"""{"name":{{{name}}},"currency":{"name":{{{name}}}},"tierConfig":{"qualifyOn":"points","tiers":[{"name":{{{name}}},"rank":0,"threshold":0}]}}""")).Id;
            var customer = (await api.MakeAsync("/customers", $$$"""{"name":{{{word}}},"email":"x@example.com","metadata":{"k":{{{word}}}}}""")).Id;
            await api.MakeAsync("/earning-rules", $$$"""{"program":"{{{program}}}","name":{{{name}}},"trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":1}}""");
            var account = (await api.MakeAsync("/loyalty-accounts", $$$"""{"program":"{{{program}}}","customer":"{{{customer}}}","metadata":{"k":{{{word}}}}}""")).Id;
            await api.MakeAsync("/points-transactions", $$$"""{"account":"{{{account}}}","amount":5,"reason":{{{name}}}}""");
            await api.MakeAsync("/rewards", $$$"""{"program":"{{{program}}}","name":{{{name}}},"cost":1,"benefit":{"type":{{{name}}}}}""");
            await api.MakeAsync("/campaigns", $$$"""{"program":"{{{program}}}","name":{{{name}}},"mechanics":[{"type":"points_multiplier","trigger":{{{name}}},"factor":2}]}""");
            members.Add(account);
        }

        foreach (var path in (string[])[.. Lists, .. members.Select(member => Ui + "members/" + member)])
        {
            var page = await api.OpenAsync(path);
            var xml = XmlOf(Harmless(page));

            Assert.Empty(xml.Descendants("script"));
            Assert.Single(xml.Descendants("h1"));
            Assert.DoesNotContain(xml.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(xml.Descendants("a").Attributes("href"), link => Assert.Matches("^[/#]", link.Value));
        }
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("x\" autofocus onfocus=\"alert(1)")]
    public async Task What_is_searched_for_comes_back_as_text(string sought)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await Shop.OpenAsync(api);

        var page = XmlOf(await api.OpenAsync(Ui + "members?q=" + Uri.EscapeDataString(sought)));

        Assert.Equal(sought, (string?)page.Descendants("input").Single(input => (string?)input.Attribute("name") == "q").Attribute("value"));
        Assert.Empty(page.Descendants("script"));
    }

    [Fact]
    public void A_hole_is_encoded_and_a_piece_is_not()
    {
        var piece = Html.Of($"<b>{"a & b"}</b>");

        Assert.Equal("""<p title="&quot;&lt;">7<b>a &amp; b</b></p>""", Html.Of($"""<p title="{"\"<"}">{7}{piece}</p>""").ToString());
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var cut = HtmlText.Cut(new string('x', HtmlText.LongestText - 1) + "😀 and more");

        Assert.Equal(new string('x', HtmlText.LongestText - 1) + "… (and 11 characters more)", cut);
    }

    [Property]
    public void Encoding_loses_nothing_and_leaves_no_markup(string? text)
    {
        var encoded = HtmlText.Encode(text);

        Assert.DoesNotContain(encoded, static character => character is '<' or '>' or '"' or '\'');
        if (text?.Any(char.IsSurrogate) != true) Assert.Equal(text ?? "", WebUtility.HtmlDecode(encoded));
    }

    /// <summary>Without references to control characters, which HTML takes and XML does not.</summary>
    private static Answer Harmless(Answer page) => page with { Text = page.Text.Replace("&#x0;", "", StringComparison.Ordinal).Replace("&#x1;", "", StringComparison.Ordinal) };
}
