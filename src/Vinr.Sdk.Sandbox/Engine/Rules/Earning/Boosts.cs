using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What multiplies a member's earnings besides the rule and the tier: every campaign whose audience has the member, the best promotion,
/// every offer that the member may use. (VINR documents that campaigns stack, and that only the best promotion applies; that offers
/// stack is assumed.)
/// </summary>
[SandboxRule("earning.boosts", Grade.Assumed, "Campaigns and offers stack, with the one promotion that gives most.")]
internal sealed record Boosts(ImmutableArray<EarningFactor> Factors, ImmutableArray<OfferRecord> Offers)
{
    public static Boosts For(StateTransaction tx, AccountRecord account, RuleTrigger trigger)
    {
        var offers = OfferUse.OpenTo(tx, account, trigger);
        var promotion = BestPromotion(tx, account.Program, trigger);
        IEnumerable<EarningFactor> factors =
        [
            .. FromCampaigns(tx, account, trigger),
            .. promotion is null ? [] : new[] { new EarningFactor(promotion.Id, promotion.Multiplier) },
            .. offers.Select(offer => new EarningFactor(offer.Id, offer.Incentive!.Multiplier!.Value)),
        ];
        return new([.. factors], offers);
    }

    /// <summary>To be called when something was earned: the offers count it.</summary>
    public void UseUp(StateTransaction tx, AccountRecord account)
    {
        foreach (var offer in Offers)
        {
            tx.Save(offer.UsedBy(account));
        }
    }

    [SandboxRule("campaigns.multiplier", Grade.Documented, "While it is active, a campaign's points_multiplier multiplies what its trigger earns for its audience.", Page = "Campaigns")]
    private static IEnumerable<EarningFactor> FromCampaigns(StateTransaction tx, AccountRecord account, RuleTrigger trigger) =>
        from campaign in tx.Campaigns.Where(CampaignRecord.ActiveIn, account.Program)
        where Audiences.Has(tx, campaign.Audience, account)
        from mechanic in campaign.Mechanics
        where mechanic.Trigger == trigger.Type
        select new EarningFactor(campaign.Id, mechanic.Factor);

    /// <summary>The one that gives most of those that a trigger qualifies for: payments only, of <see cref="PromotionRecord.MinSpend"/> or more.</summary>
    [SandboxRule("promotions.earn", Grade.Documented, "A promotion multiplies what a payment earns, before the transaction is written.", Page = "Run a promotion")]
    [SandboxRule("promotions.best", Grade.Documented, "Only the best promotion that matches applies.", Page = "Run a promotion")]
    [SandboxRule("promotions.payments", Grade.Assumed, "Promotions are for payments of minSpend or more; the largest multiplier is the best.")]
    private static PromotionRecord? BestPromotion(StateTransaction tx, string program, RuleTrigger trigger)
    {
        if (trigger is not { Type: EventTypes.PaymentCompleted, Basis: { } money })
        {
            return null;
        }

        var spend = SpendCount.Of(tx, program, money.Amount, money.Currency);
        return tx.Promotions.Where(PromotionRecord.ActiveIn, program).Where(promotion => promotion.MinSpend <= spend).MaxBy(promotion => promotion.Multiplier);
    }
}
