namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Offers(StateStore store)
{
    public OfferRecord Create(NewOffer command) => store.Write(tx =>
    {
        Check(command);
        foreach (var segment in command.Targeting.Segments)
        {
            tx.Segments.Get(segment, "segment", "targeting.segments");
        }

        return tx.Save(new OfferRecord
        {
            Id = tx.NewId(IdPrefixes.Offer, tx.Offers),
            Program = command.Program is { } program ? tx.Programs.Get(program, "program", "program").Id : null,
            Name = command.Name,
            Incentive = command.Incentive,
            Targeting = command.Targeting with { Tiers = command.Targeting.Tiers.ConvertAll(TierStep.KeyOf) },
            Period = command.Period,
            MaxRedemptions = command.MaxRedemptions,
            PerMemberLimit = command.PerMemberLimit,
            Metadata = command.Metadata,
            Created = tx.Now,
        });
    });

    public OfferRecord Retrieve(string id) => store.Read().Offers.Get(id, "offer");

    /// <summary>Makes a draft active, until it ends.</summary>
    [SandboxRule("offers.publish", Grade.Assumed, "A draft is published once, and expires at its end; nothing makes it paused.")]
    public OfferRecord Publish(string id) => store.Write(tx =>
    {
        var offer = tx.Offers.Get(id, "offer");
        if (offer.State != OfferState.Draft || offer.Period.IsOver(tx.Now))
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.OfferNotPublishable,
                offer.State == OfferState.Draft
                    ? $"Offer '{offer.Id}' has ended before it was published: create another."
                    : $"Offer '{offer.Id}' is {(offer.State == OfferState.Active ? "active already" : "over")}: only a draft can be published. Create another offer.",
                resource: offer.Id);
        }

        return tx.Save(offer with { State = OfferState.Active });
    });

    public PageResult<OfferRecord> List(OfferFilter filter, PageRequest page) =>
        Pager.Page(store.Read().Offers, page, where: filter.State is { } state ? row => row.State == state : null);

    private static void Check(NewOffer offer)
    {
        Engine.Check.Text(offer.Name, "name");
        Engine.Check.Text(offer.Incentive.Type, "incentive.type");
        if (offer.Incentive.Multiplier is { } multiplier)
        {
            Engine.Check.Factor(multiplier, "incentive.multiplier");
        }

        Engine.Check.Between(offer.Targeting.MinBalance ?? 0, 0, Engine.Check.MaxAmount, "targeting.minBalance");
        Engine.Check.Between(offer.MaxRedemptions ?? 1, 1, Engine.Check.MaxAmount, "maxRedemptions");
        Engine.Check.Between(offer.PerMemberLimit ?? 1, 1, Engine.Check.MaxAmount, "perMemberLimit");
        offer.Period.Check("endsAt");
    }
}
