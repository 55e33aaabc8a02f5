using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Redemption</em>.</summary>
public sealed class RedemptionPageTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("redemptions.amount")]
    [Shows("redemptions.code")]
    [Shows("redemptions.applied")]
    public async Task Points_become_a_discount_that_the_payment_uses(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Customer = "cust_abc123" });
        var reward = await vinr.Loyalty.Rewards.CreateAsync(new() { Name = "€5 off", Cost = 500, Benefit = RewardBenefit.AmountDiscount(500, "EUR") });
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = account.Id, Amount = 800, Reason = "goodwill_credit" });

        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = account.Id, Reward = reward.Id },
            new RequestOptions { IdempotencyKey = "rdm-cart-9f31" });

        Assert.Equal((500L, "EUR"), (redemption.Discount!.Amount, redemption.Discount.Currency));
        Assert.NotEmpty(redemption.Discount.Code!);
        await vinr.Payments.CreateAsync(new()
        {
            Amount = 3_700,
            Currency = "EUR",
            Customer = "cust_abc123",
            DiscountId = redemption.Discount.Code, // the page attaches the returned code
            PaymentMethod = "pm_card_visa",
        });
        Assert.Equal(RedemptionStatus.Applied, (await vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id)).Status);
        Assert.Equal((300L, 800L), (await place.ReadAsync(account)) is var now ? (now.Balance, now.LifetimePoints) : default);
    }
}
