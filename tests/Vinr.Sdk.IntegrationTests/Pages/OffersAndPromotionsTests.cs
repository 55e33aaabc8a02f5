using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Offers and promotions</em>: an offer for a segment, which it names, once for each member.</summary>
public sealed class OffersAndPromotionsTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("offers.publish")]
    [Shows("offers.limit")]
    [Shows("offers.targeting")]
    [Shows("segments.reference")]
    public async Task An_offer_is_for_those_who_fit_and_for_each_once(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "prog_default", Trigger = EarningTrigger.PaymentCompleted, Award = EarningAward.PerAmount(100, 1) });
        await vinr.Loyalty.Segments.CreateAsync(new()
        {
            Program = "prog_default",
            Name = "lapsed_90d",
            Conditions = [new() { Fact = SegmentFact.LastActivityDays, Op = SegmentOperator.Gte, Value = 90 }],
        });
        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = "cust_abc123" });
        place.Sandbox!.Clock.Advance(TimeSpan.FromDays(90));
        var now = place.Sandbox.Clock.UtcNow;

        var offer = await vinr.Loyalty.Offers.CreateAsync(new()
        {
            Name = "We miss you",
            Incentive = new() { Type = "points_multiplier", Multiplier = 2 },
            Targeting = new() { Segments = ["lapsed_90d"] },
            StartsAt = now,
            EndsAt = now.AddDays(30),
        });
        Assert.Equal((OfferStatus.Draft, 1L), (offer.Status, offer.PerMemberLimit));
        await vinr.Loyalty.Offers.PublishAsync(offer.Id);

        await place.PayAsync(account, 1_000);
        await place.PayAsync(account, 1_000);
        Assert.Equal([20L, 10L], (await place.LedgerAsync(account)).Select(entry => entry.Amount));
    }
}
