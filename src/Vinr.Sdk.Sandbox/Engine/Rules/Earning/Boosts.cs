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
    public static Boosts For(Transaction tx, AccountRecord account, Occasion occasion)
    {
        var offers = OfferUse.OpenTo(tx, account, occasion);
        var promotion = PromotionRecord.Best(tx.Promotions.Where(PromotionRecord.ActiveIn, account.Program), occasion);
        IEnumerable<EarningFactor> factors =
        [
            .. FromCampaigns(tx, account, occasion),
            .. promotion is null ? [] : new[] { new EarningFactor(promotion.Id, promotion.Multiplier) },
            .. offers.Select(offer => new EarningFactor(offer.Id, offer.Incentive.Multiplier!.Value)),
        ];
        return new([.. factors], offers);
    }

    /// <summary>To be called when something was earned: the offers count it.</summary>
    public void UseUp(Transaction tx, AccountRecord account)
    {
        foreach (var offer in Offers)
        {
            tx.Save(offer.UsedBy(account));
        }
    }

    private static IEnumerable<EarningFactor> FromCampaigns(Transaction tx, AccountRecord account, Occasion occasion) =>
        from campaign in tx.Campaigns.Where(CampaignRecord.ActiveIn, account.Program)
        where Audiences.Has(tx, campaign.Audience, account)
        from mechanic in campaign.Mechanics
        where mechanic.Trigger == occasion.Trigger
        select new EarningFactor(campaign.Id, mechanic.Factor);
}
