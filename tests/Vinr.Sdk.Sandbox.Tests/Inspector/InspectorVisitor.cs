using System.Text.RegularExpressions;
using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>Opens the inspector's pages and sends its forms, as a browser does.</summary>
internal static partial class InspectorVisitor
{
    public const string Ui = "/_sandbox/ui/";

    public static readonly string[] Lists = ["/", Ui + "members", Ui + "rules", Ui + "rewards", Ui + "events", Ui + "requests", Ui + "faults", Ui + "exploration"];

    public static Uri At(this TestApi api, string path) => new(api.Sandbox.BaseAddress, path);

    public static Task<Answer> OpenAsync(this TestApi api, string path) => api.SendAsync(new(HttpMethod.Get, api.At(path)));

    /// <summary>Sends a form that a page of this sandbox could have sent, and gives back the page that the browser ends on.</summary>
    public static async Task<Answer> SubmitAsync(this TestApi api, string action, params (string Name, string Value)[] fields)
    {
        var token = TokenIn((await api.OpenAsync("/")).Text);
        var answer = await api.SendAsync(api.FormRequest(action, [("token", token), .. fields]));
        return answer.Status == 303 ? await api.OpenAsync(answer.Headers["Location"]) : answer; // sockets follow by themselves
    }

    public static HttpRequestMessage FormRequest(this TestApi api, string action, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, api.At(action))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };

    public static string TokenIn(string page) => Token().Match(page) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException("The page has no form with a token.");

    /// <summary>What the page says became of the last form.</summary>
    public static string NoteOn(Answer page) => XmlOf(page).Descendants("div").Single(div => (string?)div.Attribute("class") == "notes").Value;

    /// <summary>
    /// The page as XML, which it is but for elements that HTML does not close. A text or an attribute that broke out of its place
    /// would not pass.
    /// </summary>
    public static XElement XmlOf(Answer page)
    {
        Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]);
        Assert.StartsWith("<!doctype html>", page.Text, StringComparison.Ordinal);
        var body = Unclosed().Replace(page.Text["<!doctype html>".Length..], "<$1$2/>");
        return XElement.Parse(body);
    }

    [GeneratedRegex("name=\"token\" value=\"([0-9A-F]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<(meta|link|input|img|br)\\b([^>]*)>")]
    private static partial Regex Unclosed();
}
