using System.Net;
using System.Text.Json.Nodes;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Docs;

public sealed class BeyondTests
{
    [Fact]
    [Keeps("fit.taught")]
    public void Every_program_of_the_page_is_compiled_word_for_word() =>
        Assert.Equal(WordForWord.Compiled("tests/Vinr.Sdk.IntegrationTests/Docs/BeyondSnippets.cs"), WordForWord.Shown("docs/beyond.md"));

    [Fact]
    public async Task A_field_works_as_shown()
    {
        using var echo = new Echo();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_beyond", HttpHandler = echo });

        var (payment, descriptor) = await BeyondSnippets.FieldAsync(vinr, "cart-1", 1);

        Assert.Equal((4_500, "SHOP 7"), (payment.Amount, descriptor));
    }

    [Fact]
    public async Task A_call_works_as_shown()
    {
        using var echo = new Echo();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_beyond", HttpHandler = echo });

        var (url, found, same) = await BeyondSnippets.CallAsync(vinr, "cart-1", 1);

        Assert.Equal(["https://sandbox.api.vinr.com/v1/payment-links", "https://sandbox.api.vinr.com/v1/payments/pay_1?expand[]=dispute"], echo.Addresses);
        Assert.Equal(("https://pay.example/1", "pay_1"), (url, same.Id));
        Assert.Same(found.Response, same.Response);
    }

    [Fact]
    public async Task In_the_sandbox_they_keep_their_key_and_are_tried_again_with_it()
    {
        var token = TestContext.Current.CancellationToken;
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: token);
        using var vinr = sandbox.CreateClient();
        sandbox.Faults.On("customers.create").CommitThenDrop().Times(2);

        var fields = new RequestOptions { IdempotencyKey = "k-1", ExtraFields = new Dictionary<string, JsonNode?> { ["phone"] = "+31201234567" } };
        var typed = await vinr.Customers.CreateAsync(new() { Name = "Ada" }, fields, token);
        var raw = await vinr.SendAsync(HttpMethod.Post, "customers", new JsonObject { ["name"] = "Ada", ["phone"] = "+31201234567" }, new() { IdempotencyKey = "k-1" }, token);

        Assert.Equal(("+31201234567", 3, true), (typed.Phone, typed.Response!.Attempts, typed.Response.Replayed));
        Assert.Equal((typed.Id, true), (raw.As<Customer>().Id, raw.Response!.Replayed));
        Assert.Equal("k-1", Assert.Single(sandbox.Requests.To("customers.create").Select(request => request.IdempotencyKey).Distinct()));
        var found = await vinr.SendAsync(HttpMethod.Get, $"customers/{typed.Id}", options: new() { IdempotencyKey = "unused" }, cancellationToken: token);
        Assert.Equal("Ada", found.Json.GetProperty("name").GetString());
        await Assert.ThrowsAsync<VinrInvalidRequestException>(() => vinr.SendAsync(HttpMethod.Get, "customers", options: new() { ExtraQuery = new Dictionary<string, string> { ["brand_new"] = "1" } }, cancellationToken: token));
    }

    /// <summary>Gives back what it is sent, with an id and an address.</summary>
    private sealed class Echo : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            var answer = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
            answer["id"] = "pay_1";
            answer["url"] = "https://pay.example/1";
            return new(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString(), null, "application/json") };
        }
    }
}
