using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// Reads what a reward gives. The fields of the documented kinds are checked; the set is open, so that any other kind is
/// taken as it is.
/// </summary>
internal static class BenefitRequests
{
    [SandboxRule("rewards.default_type", Grade.Documented, "A value without a type is that of a discount_amount.", Page = "Rewards catalog")]
    private const string DefaultType = "discount_amount";

    /// <summary>One of the two forms must be there.</summary>
    public static RewardBenefit Require(RequestObject fields)
    {
        var benefit = fields.TakeValue("benefit");
        var type = fields.TakeValue("type");
        var value = fields.TakeValue("value");
        return Read(benefit, type, value, DefaultType) ?? throw ApiErrors.ParameterMissing("benefit");
    }

    /// <summary>One of the two forms may be there, and neither can be cleared; a value comes with its type.</summary>
    public static Change<RewardBenefit> Change(RequestObject fields)
    {
        var benefit = fields.TakeChange("benefit");
        var type = fields.TakeChange("type");
        var value = fields.TakeChange("value");
        return Read(benefit, type, value, defaultType: null) is { } changed ? changed : default(Change<RewardBenefit>);
    }

    private static RewardBenefit? Read(RequestField? benefit, RequestField? type, RequestField? value, string? defaultType)
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
            ({ } kind, { } what) => Read(kind.Text(), what),
            (null, { } what) when defaultType is not null => Read(defaultType, what),
            (null, _) => throw ApiErrors.ParameterMissing("type"),
            (_, null) => throw ApiErrors.ParameterMissing("value"),
        };
    }

    [SandboxRule("rewards.reference_form", Grade.Illustrative, "The value of a discount may be a text, and is percent then (10); that of an item is a text of one's own, which is kept.", Page = "Rewards (API reference)")]
    private static RewardBenefit Read(string type, RequestField value)
    {
        var wire = new BenefitWire(value.Whatever(), IsGuideForm: false);
        if (!value.IsText || type is "discount_amount" or "discount_percent" or "store_credit" or "free_product" or "partner") return Read(type, value.Object(), wire);

        return new RewardBenefit(type, Wire: wire) { Percent = type == "discount" ? PercentIn(value) : null };
    }

    private static decimal PercentIn(RequestField text) =>
        decimal.TryParse(text.Text(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100
            ? percent
            : throw text.Invalid("must be percent, above 0 and at most 100, as a text of digits, or an object with an amount and a currency");

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
