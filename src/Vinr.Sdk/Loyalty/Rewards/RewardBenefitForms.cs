using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The two forms in which VINR shows what a reward gives: one object in <c>benefit</c>, or <c>type</c> beside <c>value</c>.</summary>
internal static class RewardBenefitForms
{
    private const string TypeName = "type";
    private const string ValueName = "value";

    /// <summary>What goes into <c>benefit</c>; null when it takes the other form.</summary>
    public static RewardBenefit? Benefit(RewardBenefit? benefit) => benefit is { StandsInBenefit: true } ? benefit : null;

    /// <summary>What goes into <c>type</c>; null when it takes the other form.</summary>
    public static string? Type(RewardBenefit? benefit) => benefit is { StandsInBenefit: false } ? benefit.Type : null;

    /// <summary>What goes into <c>value</c>; null when it takes the other form.</summary>
    public static JsonElement? Value(RewardBenefit? benefit) => benefit switch
    {
        null or { StandsInBenefit: true } => null,
        UnknownRewardBenefit unknown => unknown.Json.TryGetProperty(ValueName, out var value) ? value : null,
        _ => Make(writer => WriteFields(writer, JsonSerializer.SerializeToElement(benefit, RewardBenefitsJson.Tolerant.TypeInfo<RewardBenefit>()))),
    };

    /// <summary>What a value without a type is (documented); null where it is something else.</summary>
    public static string? DefaultType(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty("amount", out _) ? AmountDiscountBenefit.Name : null;

    /// <summary>
    /// Reads <c>type</c> and <c>value</c>. Their illustrative page has a discount whose value is a text: how many per cent.
    /// </summary>
    public static RewardBenefit Read(string type, JsonElement? value)
    {
        if (type == DiscountBenefit.Name && value is { ValueKind: JsonValueKind.String } text
            && decimal.TryParse(text.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
        {
            return new PercentDiscountBenefit { Percent = percent };
        }

        if (value is { ValueKind: JsonValueKind.Object } fields)
        {
            var whole = Make(writer =>
            {
                writer.WriteString(TypeName, type);
                WriteFields(writer, fields);
            });
            var benefit = whole.Deserialize(RewardBenefitsJson.Tolerant.TypeInfo<RewardBenefit>());
            if (benefit is not (null or UnknownRewardBenefit)) return benefit;
        }

        return new UnknownRewardBenefit(Make(writer => WritePair(writer, type, value)), standsInBenefit: false);
    }

    private static void WriteFields(Utf8JsonWriter writer, JsonElement fields)
    {
        foreach (var field in fields.EnumerateObject())
        {
            if (!field.NameEquals(TypeName)) field.WriteTo(writer);
        }
    }

    private static void WritePair(Utf8JsonWriter writer, string type, JsonElement? value)
    {
        writer.WriteString(TypeName, type);
        if (value is null) return;
        writer.WritePropertyName(ValueName);
        value.Value.WriteTo(writer);
    }

    private static JsonElement Make(Action<Utf8JsonWriter> content)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(json.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
