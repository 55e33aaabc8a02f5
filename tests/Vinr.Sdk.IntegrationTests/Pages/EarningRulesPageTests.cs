using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Earning rules</em>.</summary>
public sealed class EarningRulesPageTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("earning.awards")]
    public async Task A_rule_gives_points_for_each_euro(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = "prog_default",
            Trigger = EarningTrigger.PaymentCompleted,
            Award = EarningAward.PerAmount(per: 100, points: 1),
        });

        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = "cust_abc123" });
        await place.PayAsync(account, 4_250);
        Assert.Equal(42, (await place.ReadAsync(account)).Balance);
    }
}
