using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/offers</c>.</summary>
internal static class OfferRequests
{
    public static NewOffer Create(RequestObject fields) => new()
    {
        Program = fields.TakeValue("program")?.Text(),
        Name = fields.Require("name").Text(),
        Incentive = fields.Require("incentive").Read(Incentive),
        Targeting = fields.TakeValue("targeting")?.Read(Targeting) ?? new Targeting(),
        Period = new Period(fields.TakeValue("startsAt")?.Instant(), fields.TakeValue("endsAt")?.Instant()),
        MaxRedemptions = fields.TakeValue("maxRedemptions")?.PositiveQuantity(),
        PerMemberLimit = fields.TakeValue("perMemberLimit")?.PositiveQuantity(),
        Metadata = fields.Metadata(),
    };

    private static Incentive Incentive(RequestObject fields) => new(fields.Require("type").Text(), fields.TakeValue("multiplier")?.Number());

    private static Targeting Targeting(RequestObject fields) => new()
    {
        Segments = fields.TakeValue("segments")?.Texts() ?? [],
        Tiers = fields.TakeValue("tiers")?.Texts() ?? [],
        MinBalance = fields.TakeValue("minBalance")?.Quantity(),
        EnrolledBefore = fields.TakeValue("enrolledBefore")?.Instant(),
        Metadata = fields.Metadata(),
    };
}
