namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Offers(StateStore store)
{
    [SandboxRule("offers.start", Grade.Documented, "An offer is a draft, and starts at once when it names no start.", Page = "Offers and promotions")]
    [SandboxRule("offers.limit", Grade.Documented, "One member uses an offer once, when it says no other limit; max_redemptions limits all members together.", Page = "Offers and promotions")]
    [SandboxRule("offers.incentives", Grade.Assumed, "An incentive with a multiplier multiplies; others (bonus points, percent off, gifts) are kept and shown, since no page shows their form.")]
    [SandboxRule("offers.kinds", Grade.Illustrative, "An offer of a type bogo, free_shipping or fixed_discount is active at once, or from its start on; the sandbox keeps and shows it.", Page = "Offers (API reference)")]
    public OfferRecord Create(NewOffer command) => store.Write(tx =>
    {
        OfferChecks.Check(tx, command);
        var period = command.Period with { StartsAt = command.Period.StartsAt ?? tx.Now };
        return tx.Save(new OfferRecord
        {
            Id = tx.NewId(IdPrefixes.Offer, tx.Offers),
            Program = command.Program,
            Name = command.Name,
            Incentive = command.Incentive,
            Kind = command.Kind,
            Targeting = command.Targeting with { Tiers = command.Targeting.Tiers.ConvertAll(TierStep.KeyOf) },
            Period = period,
            MaxRedemptions = command.MaxRedemptions,
            PerMemberLimit = command.PerMemberLimit,
            Metadata = command.Metadata,
            Created = tx.Now,
        });
    });

    public OfferRecord Retrieve(string id) => store.Read().Offers.Get(id, "offer");

    /// <summary>Makes a draft active, until it ends.</summary>
    [SandboxRule("offers.publish", Grade.Documented, "Publishing makes a draft active.", Page = "Offers and promotions")]
    [SandboxRule("offers.publish_once", Grade.Assumed, "A draft is published once; an offer expires at its end.")]
    public OfferRecord Publish(string id) => store.Write(tx =>
    {
        var offer = tx.Offers.Get(id, "offer");
        if (offer.State != OfferState.Draft || offer.Period.IsOver(tx.Now))
        {
            throw NotPublishable(
                offer,
                offer.State == OfferState.Draft
                    ? "has ended before it was published: create another."
                    : $"is {(offer.State == OfferState.Expired ? "over" : $"{offer.State.ToString().ToLowerInvariant()} already")}: only a draft can be published. Create another offer.");
        }

        return tx.Save(offer with { State = OfferState.Active });
    });

    [SandboxRule("offers.update", Grade.Illustrative, "Of an offer active and ends_at can be updated, and null clears the end.", Page = "Offers (API reference)")]
    [SandboxRule("offers.pause", Grade.Assumed, "active false pauses an offer, true goes on with it, or publishes it; a later end revives one that has expired.")]
    public OfferRecord Update(string id, OfferChanges changes) => store.Write(tx =>
    {
        var offer = tx.Offers.Get(id, "offer");
        offer = offer with { Period = offer.Period with { EndsAt = changes.EndsAt.Or(offer.Period.EndsAt) } };
        offer.Period.Check("endsAt");
        var isOver = offer.Period.IsOver(tx.Now);
        if (isOver && changes.Active is { IsPresent: true, Value: true }) throw NotPublishable(offer, "is over: move its end first.");

        return tx.Save(offer with { State = StateAfter(offer.State, changes.Active, isOver) });
    });

    [SandboxRule("offers.delete", Grade.Illustrative, "An offer can be deleted; what it gave stays.", Page = "Offers (API reference)")]
    public OfferRecord Delete(string id) => store.Write(tx =>
    {
        var offer = tx.Offers.Get(id, "offer");
        tx.Remove(offer);
        return offer;
    });

    [SandboxRule("offers.list", Grade.Illustrative, "Offers are listed by whether they are active.", Page = "Offers (API reference)")]
    public PageResult<OfferRecord> List(OfferFilter filter, PageRequest page) => Pager.Page(
        store.Read().Offers,
        page,
        where: offer => offer.State == (filter.State ?? offer.State) && (offer.State == OfferState.Active) == (filter.Active ?? offer.State == OfferState.Active));

    private static OfferState StateAfter(OfferState before, Change<bool> active, bool isOver) => before switch
    {
        OfferState.Expired when !isOver => active.Or(true) ? OfferState.Active : OfferState.Paused,
        OfferState.Draft => active.Or(false) ? OfferState.Active : OfferState.Draft,
        OfferState.Active or OfferState.Paused when active.IsPresent => active.Value ? OfferState.Active : OfferState.Paused,
        _ => before,
    };

    private static EngineRefusal NotPublishable(OfferRecord offer, string why) =>
        EngineRefusal.Conflict(RefusalCodes.OfferNotPublishable, $"Offer '{offer.Id}' {why}", resource: offer.Id);
}
