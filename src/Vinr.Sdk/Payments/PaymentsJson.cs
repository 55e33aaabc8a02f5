using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>The JSON of payments.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Payment))]
internal sealed partial class PaymentsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, links: [new Link<Customer>(static () => CustomersJson.Tolerant)]);
}
