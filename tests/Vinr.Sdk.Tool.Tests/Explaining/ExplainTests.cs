using System.Text.Json;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Explaining;

public class ExplainTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public async Task A_balance_is_explained_entry_by_entry(int width)
    {
        await using var shop = await Shop.OpenAsync();
        var account = await StoryAsync(shop);
        var terminal = Terminal.In(shop, width);

        Assert.Equal(0, await terminal.RunAsync("explain", account));

        var text = terminal.Output.ReplaceLineEndings(" ");
        foreach (var part in (string[])["given by hand", "opening_balance", "earned by payment", "redeemed", "given back", "taken back for refund", "Balance 1,100"]) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.All(terminal.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
    }

    [Fact]
    public async Task The_same_as_json()
    {
        await using var shop = await Shop.OpenAsync();
        var account = await StoryAsync(shop);
        var terminal = Terminal.In(shop);

        Assert.Equal(0, await terminal.RunAsync("explain", account, "--json"));

        var explanation = JsonDocument.Parse(terminal.Output).RootElement;
        Assert.Equal((1_100, 1_100, true), (explanation.GetProperty("balance").GetInt64(), explanation.GetProperty("sum").GetInt64(), explanation.GetProperty("addsUp").GetBoolean()));
        Assert.Equal([1_000, 100, 100, -100, 100, -100], explanation.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("amount").GetInt64()));
    }

    [Fact]
    [Keeps("tool.exits")]
    public async Task A_ledger_that_does_not_add_up_exits_with_1()
    {
        await using var shop = await Shop.OpenAsync();
        var account = await StoryAsync(shop);
        var terminal = new Terminal
        {
            Handler = new RewritingHandler(shop.Sandbox.CreateHandler(), "\"balance\":1100", "\"balance\":1234"),
            Variables = { ["VINR_SECRET_KEY"] = shop.Sandbox.SecretKey, ["VINR_BASE_URL"] = shop.Sandbox.BaseAddress.ToString() },
        };

        Assert.Equal(1, await terminal.RunAsync("explain", account));

        Assert.Contains("Balance 1,234, and the 6 entries add up to 1,100", terminal.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_while_the_ledger_is_read_is_no_difference()
    {
        await using var shop = await Shop.OpenAsync();
        var account = await StoryAsync(shop);
        var terminal = Terminal.In(shop);
        terminal.Handler = new WritingHandler(shop.Sandbox.CreateHandler(), () => shop.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = account, Amount = 7, Reason = "goodwill" }, cancellationToken: Shop.Token));

        Assert.Equal(0, await terminal.RunAsync("explain", account));

        Assert.Contains("Balance 1,107: the sum of 7 entries", terminal.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>An opening balance, two payments, a redemption that is released, a refund.</summary>
    private static async Task<string> StoryAsync(Shop shop)
    {
        var (vinr, token) = (shop.Vinr, Shop.Token);
        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = "cust_abc123" }, cancellationToken: token);
        await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = shop.Program, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, cancellationToken: token);
        var reward = await vinr.Loyalty.Rewards.CreateAsync(new() { Program = shop.Program, Name = "€1 off", Cost = 100, Benefit = RewardBenefit.Discount(100, "EUR") }, cancellationToken: token);
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = account.Id, Amount = 1_000, Reason = "opening_balance", Metadata = new() { ["external_id"] = "A1" } }, cancellationToken: token);
        var payment = await vinr.Payments.CreateAsync(new() { Amount = 10_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" }, cancellationToken: token);
        await vinr.Payments.CreateAsync(new() { Amount = 10_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" }, cancellationToken: token);
        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(new() { Account = account.Id, Reward = reward.Id }, cancellationToken: token);
        await vinr.Loyalty.Redemptions.ReleaseAsync(redemption.Id, cancellationToken: token);
        await vinr.Refunds.CreateAsync(new() { Payment = payment.Id }, cancellationToken: token);
        return account.Id;
    }

    /// <summary>Writes an entry between an account and its entries, once.</summary>
    private sealed class WritingHandler(HttpMessageHandler inner, Func<Task> write) : DelegatingHandler(inner)
    {
        private bool _isDone;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!_isDone && request.RequestUri!.AbsolutePath == "/v1/points-transactions")
            {
                _isDone = true;
                await write();
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class RewritingHandler(HttpMessageHandler inner, string from, string to) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(text.Replace(from, to, StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
            return response;
        }
    }
}
