using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk;

/// <summary>The JSON of events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VinrEvent))]
[JsonSerializable(typeof(EventData))]
[JsonSerializable(typeof(ListBody<VinrEvent>))]
internal sealed partial class EventsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default);
}
