using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of redemptions.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Redemption))]
[JsonSerializable(typeof(ListBody<Redemption>))]
[JsonSerializable(typeof(CreateRedemptionRequest))]
[JsonSerializable(typeof(Reward))]
[JsonSerializable(typeof(Customer))]
internal sealed partial class RedemptionsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, links: [RewardsJson.Tolerant, CustomersJson.Tolerant]);
}
