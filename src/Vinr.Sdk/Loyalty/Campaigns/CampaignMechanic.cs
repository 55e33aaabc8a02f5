using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>One thing that a campaign does. Of a kind that this version does not know, the fields are in <c>AdditionalProperties</c>.</summary>
public sealed class CampaignMechanic : VinrResource
{
    [JsonConstructor]
    internal CampaignMechanic()
    {
    }

    /// <summary>The kind.</summary>
    [JsonInclude]
    public CampaignMechanicType Type { get; internal set; }

    /// <summary>What it answers to.</summary>
    [JsonInclude]
    public EarningTrigger Trigger { get; internal set; }

    /// <summary>What points are multiplied by; 2 doubles them. Null when not told.</summary>
    [JsonInclude]
    public decimal? Factor { get; internal set; }
}

/// <summary>One thing that a campaign does, as a request states it.</summary>
public sealed record CampaignMechanicSpec : IJsonWritable
{
    /// <summary>The kind. Default: the one kind that VINR shows; it tells of fixed bonuses and featured rewards without a name for them.</summary>
    public CampaignMechanicType? Type { get; init; } = CampaignMechanicType.PointsMultiplier;

    /// <summary>What it answers to.</summary>
    public EarningTrigger? Trigger { get; init; }

    /// <summary>What points are multiplied by; 2 doubles them.</summary>
    public decimal? Factor { get; init; }

    /// <summary>The fields of a kind that this version has no member for, by their names on the wire.</summary>
    public IReadOnlyDictionary<string, JsonNode?>? Fields { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("type"u8, Type)
        .Value("trigger"u8, Trigger)
        .Number("factor"u8, Factor)
        .Fields(Fields);
}
