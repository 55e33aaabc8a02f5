using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/offers</c>.</summary>
internal static class OfferRequests
{
    public static NewOffer Create(RequestObject fields)
    {
        var type = fields.TakeValue("type");
        return new()
        {
            Program = fields.TakeValue("program")?.Text(),
            Name = fields.Require("name").Text(),
            Incentive = (type is null ? fields.Require("incentive") : fields.TakeValue("incentive"))?.Read(Incentive),
            Kind = type is { } kind ? Kind(kind, fields) : null,
            Targeting = fields.TakeValue("targeting")?.Read(Targeting) ?? new Targeting(),
            Period = new Period(fields.TakeValue("startsAt")?.Instant(), fields.TakeValue("endsAt")?.Instant()),
            MaxRedemptions = fields.TakeValue("maxRedemptions")?.PositiveQuantity(),
            PerMemberLimit = fields.TakeValue("perMemberLimit")?.PositiveQuantity() ?? 1,
            Metadata = fields.Metadata(),
        };
    }

    public static OfferChanges Update(RequestObject fields) => new()
    {
        Active = fields.Change("active", static field => field.Flag()),
        EndsAt = fields.Change<DateTimeOffset?>("endsAt", static field => field.Instant(), whenNull: null),
    };

    private static Incentive Incentive(RequestObject fields) => new(fields.Require("type").Text(), fields.TakeValue("multiplier")?.Number());

    private static OfferKind Kind(RequestField type, RequestObject fields)
    {
        if (type.Text() is not ("bogo" or "free_shipping" or "fixed_discount")) throw type.Invalid("must be one of: bogo, free_shipping, fixed_discount");

        var kind = new OfferKind(type.Text(), fields.TakeValue("value")?.Quantity(), null, []);
        return fields.TakeValue("criteria")?.Read(criteria => kind with
        {
            MinOrderAmount = criteria.TakeValue("minOrderAmount")?.Quantity(),
            EligibleProducts = criteria.TakeValue("eligibleProducts")?.Texts() ?? [],
        }) ?? kind;
    }

    private static Targeting Targeting(RequestObject fields) => new()
    {
        Segments = fields.TakeValue("segments")?.Texts() ?? [],
        Tiers = fields.TakeValue("tiers")?.Texts() ?? [],
        MinBalance = fields.TakeValue("minBalance")?.Quantity(),
        EnrolledBefore = fields.TakeValue("enrolledBefore")?.Instant(),
        Metadata = fields.Metadata(),
    };
}
