using System.Text.Json.Serialization;

namespace Vinr.Sdk.Benchmarks.Variants.Floor;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorCustomer))]
[JsonSerializable(typeof(FloorNewCustomer))]
[JsonSerializable(typeof(FloorList<FloorCustomer>))]
[JsonSerializable(typeof(FloorList<FloorAccount>))]
[JsonSerializable(typeof(FloorErrorBody))]
internal sealed partial class FloorJson : JsonSerializerContext;
