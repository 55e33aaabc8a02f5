using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of points transactions.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PointsTransaction))]
internal sealed partial class TransactionsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default,
        aliases:
        [
            new(typeof(PointsTransaction), "account", "loyaltyAccount"),
            new(typeof(PointsTransaction), "balanceAfter", "pointsAfter"),
        ],
        links: [new Link<LoyaltyAccount>(static () => AccountsJson.Tolerant)]);
}
