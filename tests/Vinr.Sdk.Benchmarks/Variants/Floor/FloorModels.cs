using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Benchmarks.Variants.Floor;

/// <summary>A customer as one writes it by hand, in the shape of <see cref="Customer"/>: unknown fields are kept.</summary>
public sealed class FloorCustomer
{
    public string Id { get; set; } = "";

    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public Dictionary<string, string>? Metadata { get; set; }

    public DateTimeOffset Created { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

public sealed class FloorNewCustomer
{
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public Dictionary<string, string>? Metadata { get; set; }
}

/// <summary>A member in the shape of <see cref="Loyalty.LoyaltyAccount"/>, its links as plain text.</summary>
public sealed class FloorAccount
{
    public string Id { get; set; } = "";

    public string Program { get; set; } = "";

    public string? Customer { get; set; }

    public string Status { get; set; } = "";

    public long Balance { get; set; }

    public long LifetimePoints { get; set; }

    public string? Tier { get; set; }

    public Dictionary<string, string>? Metadata { get; set; }

    public DateTimeOffset Created { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

public sealed class FloorList<T>
{
    public List<T> Data { get; set; } = null!;

    public FloorPage Page { get; set; } = null!;
}

public sealed class FloorPage
{
    [JsonPropertyName("has_more")]
    public bool HasMore { get; set; }

    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; set; }

    [JsonPropertyName("total_estimate")]
    public long? TotalEstimate { get; set; }
}

public sealed class FloorErrorBody
{
    public FloorError? Error { get; set; }
}

public sealed class FloorError
{
    public string? Type { get; set; }

    public string? Code { get; set; }

    public string? Message { get; set; }

    public string? Param { get; set; }

    [JsonPropertyName("request_id")]
    public string? RequestId { get; set; }
}
