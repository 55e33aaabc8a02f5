using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Calls;

public sealed class StoredCallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_call_is_taken_apart_as_it_would_be_sent()
    {
        var stored = StoredCall.Of(vinr => vinr.Payments.CreateAsync(
            new() { Amount = 4_500, Currency = "EUR", Description = "Käse" },
            new() { ExtraFields = new Dictionary<string, JsonNode?> { ["splits"] = new JsonArray(1) }, IdempotencyKey = "not-kept" }));

        Assert.Equal(("POST", "payments"), (stored.Method, stored.Path));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"amount":4500,"currency":"EUR","description":"Käse","splits":[1]}"""), JsonNode.Parse(stored.Body!)));
    }

    [Theory]
    [InlineData("/checkout/session", "checkout")]
    [InlineData("loyalty-accounts/loy_1", "update")]
    [InlineData("payments/pay_1/cancel", "cancel")]
    public void Its_path_is_that_of_the_typed_call(string path, string which) => Assert.Equal(path, StoredCall.Of(vinr => which switch
    {
        "checkout" => vinr.Checkout.Sessions.CreateAsync(new() { Amount = 1, Currency = "EUR", SuccessUrl = "https://a.example", CancelUrl = "https://b.example" }),
        "update" => vinr.Loyalty.Accounts.UpdateAsync("loy_1", new()),
        _ => vinr.Payments.CancelAsync("pay_1"),
    }).Path);

    [Fact]
    public void What_the_typed_call_refuses_is_refused_before_it_is_stored()
    {
        Assert.Throws<ArgumentException>(() => StoredCall.Of(vinr => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "rwd_1", Reward = "rwd_1" })));
        Assert.Throws<ArgumentException>(() => StoredCall.Of(_ => Task.CompletedTask));
        Assert.Throws<ArgumentException>(() => StoredCall.Of(async vinr =>
        {
            await vinr.Payments.CancelAsync("pay_1");
            await vinr.Payments.CancelAsync("pay_2");
        }));
    }

    [Fact]
    public async Task Sent_twice_with_its_key_it_acts_once()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        using var vinr = sandbox.CreateClient();
        var member = sandbox.Seed.Program("Club").Member("cust_1");
        var stored = StoredCall.Of(client => client.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = 250, Reason = "goodwill" }));
        sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Once();

        var first = await stored.SendAsync(vinr, new() { IdempotencyKey = "k-1" }, Token);
        var second = await new StoredCall(stored.Method, stored.Path, stored.Body).SendAsync(vinr, new() { IdempotencyKey = "k-1" }, Token);

        Assert.Equal(first.As<PointsTransaction>().Id, second.As<PointsTransaction>().Id);
        Assert.True(second.Response!.Replayed);
        Assert.Equal(250, sandbox.Explain(member.Id).Balance);
    }
}
