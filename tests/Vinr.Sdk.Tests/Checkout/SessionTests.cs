using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Checkout;

public sealed class SessionTests
{
    private static readonly CreateCheckoutSessionRequest Basket = new() { Amount = 4_500, Currency = "EUR", SuccessUrl = "s", CancelUrl = "c" };

    [Theory]
    [InlineData("http://localhost/v1", "/v1", "/checkout/session")]
    [InlineData("http://localhost/v1/", "/v1", "/checkout/session")]
    [InlineData("http://localhost/V1", "/V1", "/checkout/session")]
    [InlineData("http://localhost/vinr/eu%20west/v1", "/vinr/eu%20west/v1", "/vinr/eu%20west/checkout/session")]
    public async Task Its_path_lies_beside_the_version_and_behind_the_gateway(string address, string below, string path)
    {
        var stub = new StubHandler(Reply.Of(200, """{"sessionId":"cs_1","id":"cs_1","checkoutUrl":"https://checkout.vinr.com/s/1"}"""));
        using var caller = Clients.On(stub, options => options.BaseAddress = new Uri(address));

        var made = await caller.Vinr.Checkout.Sessions.CreateAsync(Basket);
        await caller.Vinr.Checkout.Sessions.RetrieveAsync(made.Id);
        await caller.Vinr.Payments.RetrieveAsync("pay_1");

        Assert.Equal([path, path + "/cs_1", below + "/payments/pay_1"], stub.Requests.Select(request => request.Target));
        Assert.Equal("https://checkout.vinr.com/s/1", made.CheckoutUrl);
    }

    [Fact]
    public async Task A_repetition_carries_the_same_key_and_the_same_basket()
    {
        var stub = new StubHandler(Reply.Error(503, "busy"), Reply.Break, Reply.Of(200, """{"sessionId":"cs_1"}"""));
        using var caller = Clients.On(stub);

        var made = await caller.Vinr.Checkout.Sessions.CreateAsync(Basket, new() { IdempotencyKey = "checkout-1" });

        Assert.Equal(("cs_1", 3), (made.Id, made.Response!.Attempts));
        Assert.Equal(("checkout-1", stub.Requests[0].Body), Assert.Single(stub.Requests.Select(request => (request.Key!, request.Body)).Distinct()));
    }

    [Fact]
    public void The_payment_is_read_as_an_id_and_whole()
    {
        var open = VinrJson.Deserialize<CheckoutSession>("""{"session_id":"cs_1","status":"open","payment":null}""");
        var paid = VinrJson.Deserialize<CheckoutSession>("""{"sessionId":"cs_1","status":"completed","payment":"pay_1"}""");
        var whole = VinrJson.Deserialize<CheckoutSession>("""{"payment":{"id":"pay_1","checkout_url":"u","customer":{"id":"cust_1","name":"Ada"}}}""");

        Assert.Equal((CheckoutSessionStatus.Open, null), (open.Status, open.Payment));
        Assert.Equal((CheckoutSessionStatus.Completed, "pay_1", false), (paid.Status, paid.Payment!.Id, paid.Payment.IsExpanded));
        Assert.Equal(("pay_1", "u", "Ada"), (whole.Payment!.Id, whole.Payment.Value!.CheckoutUrl, whole.Payment.Value.Customer?.Value?.Name));
    }
}
