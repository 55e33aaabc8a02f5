using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>
/// The sample of VINR's page <em>Cross-channel loyalty</em>, <c>vinr.engagement.loyalty.credit({ shopperReference, points, sourceType, sourceId, … })</c>. This SDK has no
/// such member: purchases earn by the rules, and what a rule does not know of is given by hand, with an entry of the ledger.
/// </summary>
public sealed class CrossChannelLoyaltyTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task A_purchase_elsewhere_is_credited_once_by_hand(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = "cust_abc123" });

        for (var delivery = 1; delivery <= 2; delivery++)
        {
            var shopper = (await vinr.Loyalty.Accounts.FindByCustomerAsync("prog_default", "cust_abc123"))!;
            await vinr.Loyalty.Transactions.CreateAsync(
                new() { Account = shopper.Id, Amount = 42, Reason = "terminal_payment", Metadata = new() { ["sourceType"] = "terminal_payment", ["sourceId"] = "tpay_8f2k" } },
                new RequestOptions { IdempotencyKey = IdempotencyKey.For("credit", "tpay_8f2k") });
        }

        Assert.Equal(42, (await vinr.Loyalty.Accounts.FindByCustomerAsync("prog_default", "cust_abc123"))!.Balance);
    }
}
