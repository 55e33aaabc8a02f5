namespace Vinr.Sdk.Sandbox.Engine;

internal static class OfferChecks
{
    [SandboxRule("offers.programs", Grade.Documented, "An offer that names no program is for the members of all of them.", Page = "Offers and promotions")]
    public static void Check(StateTransaction tx, NewOffer offer)
    {
        Engine.Check.Text(offer.Name, "name");
        Engine.Check.That(offer.Incentive is null != offer.Kind is null, "incentive", "An offer has an 'incentive', or a 'type' in its place: send one of them.");
        if (offer.Incentive is { } incentive) Check(incentive);

        Engine.Check.Between(offer.Targeting.MinBalance ?? 0, 0, Engine.Check.MaxAmount, "targeting.minBalance");
        Engine.Check.Between(offer.MaxRedemptions ?? 1, 1, Engine.Check.MaxAmount, "maxRedemptions");
        Engine.Check.Between(offer.PerMemberLimit, 1, Engine.Check.MaxAmount, "perMemberLimit");
        offer.Period.Check("endsAt");
        if (offer.Program is { } program) tx.Programs.Get(program, "program", "program");

        foreach (var segment in offer.Targeting.Segments) SegmentRules.Require(tx, offer.Program, segment, "targeting.segments");
    }

    private static void Check(Incentive incentive)
    {
        Engine.Check.Text(incentive.Type, "incentive.type");
        if (incentive.Multiplier is { } multiplier) Engine.Check.Factor(multiplier, "incentive.multiplier");
    }
}
