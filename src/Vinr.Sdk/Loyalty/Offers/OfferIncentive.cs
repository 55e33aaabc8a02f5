using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What an offer gives. Fields that this version does not know are in <c>AdditionalProperties</c>.</summary>
public sealed class OfferIncentive : VinrResource
{
    [JsonConstructor]
    internal OfferIncentive()
    {
    }

    /// <summary>The kind; VINR shows <c>points_multiplier</c>, and tells of bonus points, discounts and gifts without a name for them.</summary>
    [JsonInclude]
    public string Type { get; internal set => field = value ?? ""; } = "";

    /// <summary>What points are multiplied by; 2 doubles them. Null when not told.</summary>
    [JsonInclude]
    public decimal? Multiplier { get; internal set; }
}

/// <summary>What an offer gives, as a request states it.</summary>
public sealed record OfferIncentiveSpec : IJsonWritable
{
    /// <summary>The kind: <c>points_multiplier</c> (documented). VINR tells of bonus points, discounts and gifts without a name for them.</summary>
    public string? Type { get; init; }

    /// <summary>What points are multiplied by; 2 doubles them.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>The fields of a kind that this version has no member for, by their names on the wire.</summary>
    public IReadOnlyDictionary<string, JsonNode?>? Fields { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("type"u8, Type)
        .Number("multiplier"u8, Multiplier)
        .Fields(Fields);
}
