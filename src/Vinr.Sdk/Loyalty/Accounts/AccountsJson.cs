using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of members.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LoyaltyAccount))]
[JsonSerializable(typeof(ListBody<LoyaltyAccount>))]
[JsonSerializable(typeof(CreateAccountRequest))]
[JsonSerializable(typeof(UpdateAccountRequest))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Tier))]
internal sealed partial class AccountsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default,
        aliases:
        [
            new(typeof(LoyaltyAccount), "balance", "pointsBalance"),
            new(typeof(LoyaltyAccount), "program", "programmeId"),
        ],
        links: [CustomersJson.Tolerant]);
}
