using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/programs</c>.</summary>
internal static class ProgramRequests
{
    private static readonly PointsCurrency Defaults = new();

    public static NewProgram Create(RequestObject fields) => new()
    {
        Name = fields.Require("name").Text(),
        Currency = fields.TakeValue("currency")?.Read(Currency) ?? Defaults,
        Tiers = fields.TakeValue("tierConfig")?.TierPlan(),
        Metadata = fields.Metadata(),
    };

    public static ProgramChanges Update(RequestObject fields)
    {
        var currency = fields.Change("currency", static field => field.Object()).Or(RequestObject.Empty);
        var changes = new ProgramChanges
        {
            Name = fields.Change("name", static field => field.Text()),
            CurrencyName = currency.Change("name", static field => field.Text()),
            ExpiryMonths = currency.Change<int?>("expiryMonths", static field => field.Count(), whenNull: null),
            PointValue = currency.Change("pointValue", static field => field.Number(), Defaults.PointValue),
            Rounding = currency.Change("rounding", static field => field.OneOf(ProgramJson.Roundings), Defaults.Rounding),
            Decimals = currency.Change("decimals", static field => field.Count(), Defaults.Decimals),
            Tiers = fields.Change<TierPlan?>("tierConfig", static field => field.TierPlan(), whenNull: null),
            Metadata = fields.MetadataChange(),
        };
        currency.RefuseTheRest();
        return changes;
    }

    private static PointsCurrency Currency(RequestObject fields) => new()
    {
        Name = fields.TakeValue("name")?.Text() ?? Defaults.Name,
        ExpiryMonths = fields.TakeValue("expiryMonths")?.Count(),
        PointValue = fields.TakeValue("pointValue")?.Number() ?? Defaults.PointValue,
        Rounding = fields.TakeValue("rounding")?.OneOf(ProgramJson.Roundings) ?? Defaults.Rounding,
        Decimals = fields.TakeValue("decimals")?.Count() ?? Defaults.Decimals,
    };
}
