using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Offers;

/// <summary>Reads what is sent to <c>/v1/offers</c>.</summary>
internal static class OfferRequests
{
    public static NewOffer Create(RequestObject fields)
    {
        var offer = new NewOffer
        {
            Program = fields.TakeValue("program")?.Text(),
            Name = fields.Require("name").Text(),
            Incentive = Incentive(fields.Require("incentive").Object()),
            Targeting = fields.TakeValue("targeting") is { } targeting ? Targeting(targeting.Object()) : new Targeting(),
            Period = new Period(fields.TakeValue("startsAt")?.Instant(), fields.TakeValue("endsAt")?.Instant()),
            MaxRedemptions = fields.TakeValue("maxRedemptions")?.PositiveQuantity(),
            PerMemberLimit = fields.TakeValue("perMemberLimit")?.PositiveQuantity(),
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return offer;
    }

    private static Incentive Incentive(RequestObject fields)
    {
        var incentive = new Incentive(fields.Require("type").Text(), fields.TakeValue("multiplier")?.Number());
        fields.RefuseTheRest();
        return incentive;
    }

    private static Targeting Targeting(RequestObject fields)
    {
        var targeting = new Targeting
        {
            Segments = fields.TakeValue("segments")?.Texts() ?? [],
            Tiers = fields.TakeValue("tiers")?.Texts() ?? [],
            MinBalance = fields.TakeValue("minBalance")?.Quantity(),
            EnrolledBefore = fields.TakeValue("enrolledBefore")?.Instant(),
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return targeting;
    }
}
