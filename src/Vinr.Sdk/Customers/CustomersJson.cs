using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk;

/// <summary>The JSON of customers.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(ListBody<Customer>))]
[JsonSerializable(typeof(CreateCustomerRequest))]
[JsonSerializable(typeof(UpdateCustomerRequest))]
internal sealed partial class CustomersJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default);
}
