using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Programs;

/// <summary>Reads what is sent to <c>/v1/programs</c>.</summary>
internal static class ProgramRequests
{
    private static readonly PointsCurrency Defaults = new();

    public static NewProgram Create(RequestObject fields)
    {
        var program = new NewProgram
        {
            Name = fields.Require("name").Text(),
            Currency = fields.TakeValue("currency") is { } currency ? Currency(currency.Object()) : Defaults,
            Tiers = fields.TakeValue("tierConfig")?.TierPlan(),
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return program;
    }

    public static ProgramChanges Update(RequestObject fields)
    {
        var currency = fields.Change("currency", static field => field.Object()).Or(RequestObject.Empty);
        var changes = new ProgramChanges
        {
            Name = fields.Change("name", static field => field.Text()),
            CurrencyName = currency.Change("name", static field => field.Text()),
            ExpiryMonths = currency.Change<int?>("expiryMonths", static field => field.Count(), whenNull: null),
            PointValue = currency.Change("pointValue", static field => field.Number(), Defaults.PointValue),
            Rounding = currency.Change("rounding", static field => field.OneOf(ProgramWords.Rounding), Defaults.Rounding),
            Decimals = currency.Change("decimals", static field => field.Count(), Defaults.Decimals),
            Tiers = fields.Change<TierPlan?>("tierConfig", static field => field.TierPlan(), whenNull: null),
            Metadata = fields.MetadataChange(),
        };
        currency.RefuseTheRest();
        fields.RefuseTheRest();
        return changes;
    }

    private static PointsCurrency Currency(RequestObject fields)
    {
        var currency = new PointsCurrency
        {
            Name = fields.TakeValue("name")?.Text() ?? Defaults.Name,
            ExpiryMonths = fields.TakeValue("expiryMonths")?.Count(),
            PointValue = fields.TakeValue("pointValue")?.Number() ?? Defaults.PointValue,
            Rounding = fields.TakeValue("rounding")?.OneOf(ProgramWords.Rounding) ?? Defaults.Rounding,
            Decimals = fields.TakeValue("decimals")?.Count() ?? Defaults.Decimals,
        };
        fields.RefuseTheRest();
        return currency;
    }
}
