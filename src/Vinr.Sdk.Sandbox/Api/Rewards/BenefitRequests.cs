using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// Reads what a reward gives. The fields of the documented kinds are checked; the set is open, so that any other kind is
/// taken as it is.
/// </summary>
internal static class BenefitRequests
{
    /// <summary>One of the two forms must be there.</summary>
    public static RewardBenefit Require(RequestObject fields)
    {
        var benefit = fields.TakeValue("benefit");
        var type = fields.TakeValue("type");
        var value = fields.TakeValue("value");
        return Read(benefit, type, value) ?? throw ApiErrors.ParameterMissing("benefit");
    }

    /// <summary>One of the two forms may be there, and neither can be cleared.</summary>
    public static Change<RewardBenefit> Change(RequestObject fields)
    {
        var benefit = fields.TakeChange("benefit");
        var type = fields.TakeChange("type");
        var value = fields.TakeChange("value");
        return Read(benefit, type, value) is { } changed ? changed : default(Change<RewardBenefit>);
    }

    private static RewardBenefit? Read(RequestField? benefit, RequestField? type, RequestField? value)
    {
        if (benefit is { } whole)
        {
            if ((type ?? value) is { } second) throw second.Invalid("cannot be given together with 'benefit'");

            var fields = whole.Object();
            return Read(fields.Require("type").Text(), fields, new BenefitWire(whole.Whatever(), IsGuideForm: true));
        }

        return (type, value) switch
        {
            (null, null) => null,
            ({ } kind, { } what) => Read(kind.Text(), what.Object(), new BenefitWire(what.Whatever(), IsGuideForm: false)),
            (null, _) => throw ApiErrors.ParameterMissing("type"),
            (_, null) => throw ApiErrors.ParameterMissing("value"),
        };
    }

    private static RewardBenefit Read(string type, RequestObject fields, BenefitWire wire)
    {
        var benefit = new RewardBenefit(type, Wire: wire);
        switch (type)
        {
            case "discount" or "discount_amount" or "store_credit":
                var (amount, currency) = (fields.Require("amount"), fields.Require("currency"));
                benefit = benefit with
                {
                    Amount = amount.PositiveQuantity(),
                    Currency = currency.CurrencyCode(),
                    Wire = wire.With(currency.Value, currency.CurrencyCode()),
                };
                break;
            case "discount_percent":
                benefit = benefit with { Percent = Percent(fields.Require("percent")) };
                break;
            case "free_product":
                fields.Require("product").Text();
                fields.TakeValue("quantity")?.PositiveQuantity();
                break;
            case "partner":
                fields.Require("partner").Text();
                fields.TakeValue("sku")?.Text();
                break;
            default:
                return benefit;
        }

        fields.RefuseTheRest();
        return benefit;
    }

    private static decimal Percent(RequestField field) =>
        field.Number() is > 0 and <= 100 and var percent ? percent : throw field.Invalid("must be above 0 and at most 100");
}
