using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Json;

/// <summary>The converter for each kind of link. Named one by one, as a native program can make no type while it runs.</summary>
internal sealed class ExpandableConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert == typeof(Expandable<Customer>)) return new ExpandableConverter<Customer>();
        if (typeToConvert == typeof(Expandable<LoyaltyAccount>)) return new ExpandableConverter<LoyaltyAccount>();
        if (typeToConvert == typeof(Expandable<Reward>)) return new ExpandableConverter<Reward>();
        if (typeToConvert == typeof(Expandable<Tier>)) return new ExpandableConverter<Tier>();
        throw new NotSupportedException($"{typeToConvert} is no link of VINR's.");
    }
}
