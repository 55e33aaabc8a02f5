using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's guide <em>Run a promotion</em>.</summary>
public sealed class RunAPromotionTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("promotions.clock")]
    [Shows("promotions.earn")]
    public async Task A_promotion_begins_by_the_clock_and_doubles_points_above_a_minimum(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var program = (await place.NewProgramAsync()).Id;
        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program, Customer = "cust_abc123" });
        var start = place.Sandbox!.Clock.UtcNow.AddDays(1);

        var promotion = await vinr.Loyalty.Promotions.CreateAsync(
            new()
            {
                ProgramId = program,
                Name = "Double points",
                Window = new() { StartsAt = start, EndsAt = start.AddDays(2) },
                Rules = new() { Type = PromotionRuleType.EarnMultiplier, Multiplier = 2, MinSpend = 2_000 },
                Metadata = new() { ["campaign"] = "spring" },
            },
            new RequestOptions { IdempotencyKey = "promo-spring" });

        Assert.Equal(PromotionStatus.Scheduled, promotion.Status);
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(PromotionStatus.Active, (await vinr.Loyalty.Promotions.RetrieveAsync(promotion.Id)).Status);
        await place.PayAsync(account, 1_900);
        await place.PayAsync(account, 2_000);
        Assert.Equal([19L, 40L], (await place.LedgerAsync(account)).Select(entry => entry.Amount));
    }
}
