using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What the redemption of an offer is (assumed): a completed payment of a member whom the offer is for at that moment. The offer
/// multiplies what the payment earns, and when it earns anything, that is one use. A refund does not give the use back.
/// </summary>
[SandboxRule("offers.use", Grade.Assumed, "A completed payment that earns uses every published offer that is for its member; a refund does not give the use back.")]
internal static class OfferUse
{
    public static ImmutableArray<OfferRecord> OpenTo(StateTransaction tx, AccountRecord account, RuleTrigger trigger)
    {
        if (trigger.Type != EventTypes.PaymentCompleted)
        {
            return [];
        }

        return
        [
            .. tx.Offers.Where(OfferRecord.ActiveIn, account.Program)
                .Concat(tx.Offers.Where(OfferRecord.ActiveIn, OfferRecord.AnyProgram))
                .Where(offer => offer.Incentive?.Multiplier is not null && offer.Period.Contains(tx.Now))
                .Where(offer => !offer.IsUsedUp(account) && IsFor(tx, offer.Targeting, account)),
        ];
    }

    [SandboxRule("offers.targeting", Grade.Documented, "All of an offer's targeting must hold when it is used; without any it is for every active member.", Page = "Offers and promotions")]
    private static bool IsFor(StateTransaction tx, Targeting targeting, AccountRecord account) =>
        (targeting.Segments.IsEmpty || targeting.Segments.Any(id => SegmentRules.Holds(tx, id, account)))
        && (targeting.Tiers.IsEmpty || targeting.Tiers.Any(tier => tier == account.Tier))
        && !(account.Balance < targeting.MinBalance)
        && !(account.Created >= targeting.EnrolledBefore)
        && targeting.Metadata.All(wanted => account.Metadata.TryGetValue(wanted.Key, out var value) && value == wanted.Value);
}
