using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk;

/// <summary>The JSON of payments.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(ListBody<Payment>))]
[JsonSerializable(typeof(CreatePaymentRequest))]
[JsonSerializable(typeof(Customer))]
internal sealed partial class PaymentsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, links: [CustomersJson.Tolerant]);
}
