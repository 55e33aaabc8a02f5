using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/programs</c>.</summary>
internal static class ProgramRequests
{
    private static readonly PointsCurrency Defaults = new();

    public static NewProgram Create(RequestObject fields) => new NewProgram
    {
        Name = fields.Require("name").Text(),
        Type = fields.TakeValue("type")?.Text(),
        Referral = fields.TakeValue("referral")?.ReferralTerms(),
        AutoEnroll = fields.TakeValue("autoEnroll")?.Flag(),
        Tiers = fields.TakeValue("tierConfig")?.TierPlan(),
        Metadata = fields.Metadata(),
    }.In(fields.TakeValue("currency"));

    public static ProgramChanges Update(RequestObject fields)
    {
        var given = fields.TakeChange("currency");
        var currency = given is { IsText: false } points ? points.Object() : RequestObject.Empty;
        var changes = new ProgramChanges
        {
            Name = fields.Change("name", static field => field.Text()),
            Type = fields.Change<string?>("type", static field => field.Text(), whenNull: null),
            MoneyCurrency = given is { } change ? (change.IsText ? change.CurrencyCode() : null) : default(Change<string?>),
            CurrencyName = currency.Change("name", static field => field.Text()),
            ExpiryMonths = currency.Change<int?>("expiryMonths", static field => field.Count(), whenNull: null),
            PointValue = currency.Change("pointValue", static field => field.Number(), Defaults.PointValue),
            Rounding = currency.Change("rounding", static field => field.OneOf(ProgramJson.Roundings), Defaults.Rounding),
            Decimals = currency.Change("decimals", static field => field.Count(), Defaults.Decimals),
            Tiers = fields.Change<TierPlan?>("tierConfig", static field => field.TierPlan(), whenNull: null),
            Referral = fields.Change<ReferralTerms?>("referral", static field => field.ReferralTerms(), whenNull: null),
            AutoEnroll = fields.Change<bool?>("autoEnroll", static field => field.Flag(), whenNull: null),
            Metadata = fields.MetadataChange(),
        };
        currency.RefuseTheRest();
        return changes;
    }

    /// <summary>A currency of points is an object, one of money a text.</summary>
    private static NewProgram In(this NewProgram program, RequestField? currency) => currency switch
    {
        null => program,
        { IsText: true } money => program with { MoneyCurrency = money.CurrencyCode() },
        { } points => program with { Currency = points.Read(Currency) },
    };

    private static PointsCurrency Currency(RequestObject fields) => new()
    {
        Name = fields.TakeValue("name")?.Text() ?? Defaults.Name,
        ExpiryMonths = fields.TakeValue("expiryMonths")?.Count(),
        PointValue = fields.TakeValue("pointValue")?.Number() ?? Defaults.PointValue,
        Rounding = fields.TakeValue("rounding")?.OneOf(ProgramJson.Roundings) ?? Defaults.Rounding,
        Decimals = fields.TakeValue("decimals")?.Count() ?? Defaults.Decimals,
    };
}
