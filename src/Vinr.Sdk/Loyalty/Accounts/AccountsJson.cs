using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of members.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LoyaltyAccount))]
internal sealed partial class AccountsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default,
        aliases:
        [
            new(typeof(LoyaltyAccount), "balance", "pointsBalance"),
            new(typeof(LoyaltyAccount), "program", "programmeId"),
        ],
        links: [new Link<Customer>(static () => CustomersJson.Tolerant), new Link<Tier>(static () => TiersJson.Tolerant)]);
}
