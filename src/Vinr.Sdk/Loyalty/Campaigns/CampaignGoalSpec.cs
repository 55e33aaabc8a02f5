using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a campaign is to reach, as a request states it.</summary>
public sealed record CampaignGoalSpec : IJsonWritable
{
    /// <summary>What is measured. VINR documents the field, not its values.</summary>
    public string? Metric { get; init; }

    /// <summary>How much of it.</summary>
    public decimal? Target { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("metric"u8, Metric)
        .Number("target"u8, Target);
}
