using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Benchmarks.Webhooks;

/// <summary>An event as one writes it by hand: unknown fields are kept, the resource stays JSON until its type is known.</summary>
public sealed class HandWrittenEvent
{
    public string Id { get; set; } = "";

    public string Type { get; set; } = "";

    public HandWrittenData? Data { get; set; }

    public long Created { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

public sealed class HandWrittenData
{
    [JsonPropertyName("object")]
    public JsonElement Resource { get; set; }
}

/// <summary>The same for one type of event alone.</summary>
public sealed class HandWrittenPointsEvent
{
    public string Id { get; set; } = "";

    public string Type { get; set; } = "";

    public HandWrittenPointsData? Data { get; set; }

    public long Created { get; set; }
}

public sealed class HandWrittenPointsData
{
    [JsonPropertyName("object")]
    public HandWrittenPoints? Resource { get; set; }
}

public sealed class HandWrittenPoints
{
    public string Id { get; set; } = "";

    public string Account { get; set; } = "";

    public long Amount { get; set; }

    public string Type { get; set; } = "";

    public long BalanceAfter { get; set; }

    public string Reason { get; set; } = "";

    public string? Source { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public Dictionary<string, string>? Metadata { get; set; }

    public DateTimeOffset Created { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HandWrittenEvent))]
[JsonSerializable(typeof(HandWrittenPointsEvent))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
