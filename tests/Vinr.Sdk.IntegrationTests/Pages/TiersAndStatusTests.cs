using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Tiers and status</em>.</summary>
public sealed class TiersAndStatusTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("tiers.basis")]
    [Shows("tiers.benefits")]
    public async Task Tiers_are_set_on_the_program_and_spend_moves_members_up(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.Programs.UpdateAsync("prog_default", new()
        {
            TierConfig = new TierConfigSpec
            {
                QualifyOn = TierQualification.Spend,
                Period = new() { Type = TierPeriodType.Rolling, Months = 12 },
                Tiers =
                [
                    new() { Name = "Member", Rank = 0, Threshold = 0 },
                    new() { Name = "Silver", Rank = 1, Threshold = 50_000 },
                    new() { Name = "Gold", Rank = 2, Threshold = 150_000, Benefits = ["Free shipping"] },
                ],
            },
        });

        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = "cust_abc123" });
        Assert.Equal("member", account.Tier?.Id);
        await place.PayAsync(account, 150_000);
        Assert.Equal("gold", (await place.ReadAsync(account)).Tier?.Id);
        Assert.Equal(["Free shipping"], (await vinr.Loyalty.Programs.RetrieveAsync("prog_default")).TierConfig!.Tiers.Single(tier => tier.Name == "Gold").Benefits);
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("tiers.fixed")]
    public async Task A_period_can_be_fixed(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var program = await vinr.Loyalty.Programs.UpdateAsync("prog_default", new()
        {
            TierConfig = new TierConfigSpec
            {
                QualifyOn = TierQualification.Points,
                Period = new() { Type = TierPeriodType.Fixed },
                Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }],
            },
        });

        Assert.Equal((TierPeriodType.Fixed, null), (program.TierConfig!.Period!.Type, program.TierConfig.Period.Months));
    }
}
