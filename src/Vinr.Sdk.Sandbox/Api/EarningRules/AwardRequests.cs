using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what a rule gives: the guide's <c>earn</c>, or one of the documented kinds of <c>award</c>.</summary>
internal static class AwardRequests
{
    public const string PerAmount = "per_amount";
    public const string Fixed = "fixed";
    public const string PerCurrency = "per_currency";

    /// <summary>One of the two must be there.</summary>
    public static Award Require(RequestObject fields)
    {
        var earn = fields.TakeValue("earn");
        var award = fields.TakeValue("award");
        return Read(earn, award) ?? throw ApiErrors.ParameterMissing("earn");
    }

    /// <summary>One of the two may be there, and neither can be cleared.</summary>
    public static Change<Award> Change(RequestObject fields)
    {
        var earn = fields.TakeChange("earn");
        var award = fields.TakeChange("award");
        return Read(earn, award) is { } changed ? changed : default(Change<Award>);
    }

    private static Award? Read(RequestField? earn, RequestField? award) => (earn, award) switch
    {
        ({ } only, null) => only.Read(Earn),
        (null, { } only) => only.Read(Award),
        ({ }, { } second) => throw second.Invalid("cannot be given together with 'earn'"),
        _ => null,
    };

    private static Award Earn(RequestObject fields) => new PerCurrencyUnitAward(fields.Require("pointsPerCurrencyUnit").Number());

    private static Award Award(RequestObject fields)
    {
        var type = fields.Require("type");
        return type.Text() switch
        {
            PerAmount => new PerAmountAward(fields.Require("per").PositiveQuantity(), fields.Require("points").Number()),
            Fixed => new FixedAward(fields.Require("points").PositiveQuantity()),
            PerCurrency => new PerCurrencyAward(Rates(fields.Require("rates"))),
            _ => throw type.Invalid($"must be one of: {PerAmount}, {Fixed}, {PerCurrency}"),
        };
    }

    private static ImmutableSortedDictionary<string, decimal> Rates(RequestField field)
    {
        var rates = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var (currency, rate) in field.Members())
        {
            if (!rates.TryAdd(Currencies.Normalize(currency, rate.Param), rate.Number())) throw rate.Invalid("is given more than once");
        }

        return rates.ToImmutable();
    }
}
