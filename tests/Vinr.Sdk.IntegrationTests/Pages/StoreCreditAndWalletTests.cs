using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Store credit and wallet</em>.</summary>
public sealed class StoreCreditAndWalletTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("credit.wallets")]
    [Shows("credit.spent")]
    [Shows("credit.remaining")]
    public async Task Store_credit_is_issued_once_and_pays_at_the_checkout(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Customer = "cust_abc123" });

        var credit = await vinr.Loyalty.Credit.IssueAsync(
            new()
            {
                Account = account.Id,
                Amount = 1_000,
                Currency = "EUR",
                Reason = "goodwill",
                ExpiresAt = new DateTimeOffset(2100, 12, 31, 0, 0, 0, TimeSpan.Zero), // expiresAt: 'YYYY-MM-DD'
                Metadata = new() { ["ticket"] = "ZD-4821" },
            },
            new RequestOptions { IdempotencyKey = "credit-ZD-4821" });

        Assert.Equal((1_000L, 1_000L), (credit.WalletBalance, credit.BalanceRemaining));
        await vinr.Payments.CreateAsync(new() { Amount = 1_500, Currency = "EUR", Customer = "cust_abc123", UseStoreCredit = true, PaymentMethod = "pm_card_visa" });
        Assert.Equal(0, (await vinr.Loyalty.Credit.RetrieveAsync(credit.Id)).BalanceRemaining);
        var expanded = await vinr.Loyalty.Credit.RetrieveAsync(credit.Id, new() { Expand = ["customer"] });
        Assert.Equal("cust_abc123", expanded.Customer?.Value?.Id);
    }
}
