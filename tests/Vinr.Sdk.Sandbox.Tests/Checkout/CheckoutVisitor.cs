using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Checkout;

/// <summary>A shop that makes payments and sessions, and a customer who opens their pages and sends their forms.</summary>
internal static class CheckoutVisitor
{
    public static Task<TestApi> StartAsync(VinrSandboxOptions? options = null) => TestApi.StartAsync(Way.InMemory, options);

    /// <summary>The path of a new payment's page.</summary>
    public static async Task<string> PaymentAsync(this TestApi api, string fields = "") =>
        PageOf(await api.MakeAsync("/payments", $$"""{"amount":1999,"currency":"EUR"{{fields}}}"""));

    /// <summary>The path of a new session's page.</summary>
    public static async Task<string> SessionAsync(
        this TestApi api, string fields = "", string successUrl = "https://shop.example/thanks", string cancelUrl = "https://shop.example/cart")
    {
        var request = api.Request(HttpMethod.Post, "");
        request.RequestUri = api.At("/checkout/session");
        request.Content = TestApi.JsonContent($$"""
            {"amount":4500,"currency":"EUR","successUrl":{{JsonSerializer.Serialize(successUrl)}},"cancelUrl":{{JsonSerializer.Serialize(cancelUrl)}}{{fields}}}
            """);
        var session = await api.SendAsync(request);
        Assert.True(session.Status == 200, session.Text);
        return PageOf(session);
    }

    /// <summary>Sends a form of a page, with its token. Nobody follows where it leads.</summary>
    public static async Task<Answer> SendFormAsync(this TestApi api, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = InspectorVisitor.TokenIn((await api.OpenAsync(page)).Text);
        return await api.SendAsync(api.FormRequest($"{page}/{action}", [("token", token), .. fields]));
    }

    public static async Task<JsonElement> PaymentOfAsync(this TestApi api, string page)
    {
        var id = page.Split('/')[^1];
        var payments = (await api.GetAsync("/payments?limit=100")).Json.GetProperty("data").EnumerateArray();
        return payments.Single(payment => payment.GetProperty("checkoutUrl").GetString()?.EndsWith(id, StringComparison.Ordinal) == true);
    }

    public static string Heading(Answer page) => InspectorVisitor.XmlOf(page).Descendants("h1").Single().Value;

    public static string? Alert(Answer page) =>
        InspectorVisitor.XmlOf(page).Descendants("p").SingleOrDefault(paragraph => (string?)paragraph.Attribute("role") == "alert")?.Value;

    private static string PageOf(Answer made) => new Uri(made.Json.GetProperty("checkoutUrl").GetString()!).AbsolutePath;
}
