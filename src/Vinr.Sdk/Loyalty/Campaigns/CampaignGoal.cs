using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a campaign is to reach.</summary>
public sealed class CampaignGoal : VinrResource
{
    [JsonConstructor]
    internal CampaignGoal()
    {
    }

    /// <summary>What is measured; VINR shows <c>incremental_spend</c>.</summary>
    [JsonInclude]
    public string Metric { get; internal set => field = value ?? ""; } = "";

    /// <summary>How much of it.</summary>
    [JsonInclude]
    public decimal Target { get; internal set; }
}

/// <summary>What a campaign is to reach, as a request states it.</summary>
public sealed record CampaignGoalSpec : IJsonWritable
{
    /// <summary>What is measured: <c>incremental_spend</c> is what VINR shows.</summary>
    public string? Metric { get; init; }

    /// <summary>How much of it.</summary>
    public decimal? Target { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("metric"u8, Metric)
        .Number("target"u8, Target);
}
