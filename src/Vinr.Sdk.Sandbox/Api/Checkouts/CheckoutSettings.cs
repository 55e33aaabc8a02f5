using System.Collections.Immutable;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads the settings that a session has in place of metadata. What nothing here acts on is kept as it came.</summary>
internal static class CheckoutSettings
{
    private static readonly HashSet<string> s_words = ["mode", "merchantName", "merchant_name", "shippingAddressHandling", "shipping_address_handling"];

    public static (string? Merchant, ImmutableArray<PromoCode> PromoCodes, MetadataMap Notes) Read(RequestField settings)
    {
        var fields = settings.Object();
        return (fields.TakeValue("merchantName")?.Text(), fields.TakeValue("promoCode")?.Read(PromoCodes) ?? [], Notes(settings));
    }

    /// <summary>The texts that are none of VINR's settings: the shop's own.</summary>
    private static MetadataMap Notes(RequestField settings) => Metadata.Empty.AddRange(settings.Members()
        .Where(static member => member.Field.Value.ValueKind == JsonValueKind.String && !s_words.Contains(member.Name))
        .Select(static member => KeyValuePair.Create(member.Name, member.Field.ReadText())));

    private static ImmutableArray<PromoCode> PromoCodes(RequestObject fields)
    {
        var enabled = fields.TakeValue("enabled")?.Flag() ?? false;
        ImmutableArray<PromoCode> codes = fields.TakeValue("availableCodes") is { } given ? [.. given.Items().Select(static code => code.Read(PromoCodeOf))] : [];
        return enabled ? codes : [];
    }

    private static PromoCode PromoCodeOf(RequestObject fields)
    {
        var isPercentage = fields.TakeValue("discountType") is { } type && IsPercentage(type);
        return new(
            fields.Require("code").Text().Trim(),
            Discount(fields.Require("discount"), isPercentage),
            isPercentage,
            fields.TakeValue("description")?.ReadText());
    }

    private static bool IsPercentage(RequestField type) => type.Text() switch
    {
        "percentage" => true,
        "fixed" => false,
        _ => throw type.Invalid("must be one of: percentage, fixed"),
    };

    private static decimal Discount(RequestField field, bool isPercentage)
    {
        var number = field.Number();
        if (isPercentage) return number is > 0 and <= 100 ? number : throw field.Invalid("must be above 0 and at most 100");

        return number is >= 1 and <= Check.MaxAmount && decimal.IsInteger(number) ? number : throw field.Invalid("must be a whole number of minor units, at least 1");
    }
}
