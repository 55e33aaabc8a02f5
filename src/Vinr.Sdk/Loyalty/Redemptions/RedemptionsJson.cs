using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of redemptions.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Redemption))]
internal sealed partial class RedemptionsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, links: [new Link<Reward>(static () => RewardsJson.Tolerant), new Link<Customer>(static () => CustomersJson.Tolerant)]);
}
