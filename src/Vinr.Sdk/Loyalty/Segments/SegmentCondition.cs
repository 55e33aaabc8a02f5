using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Something that must hold for a member.</summary>
public sealed class SegmentCondition : VinrResource
{
    [JsonConstructor]
    internal SegmentCondition()
    {
    }

    /// <summary>What is looked at.</summary>
    [JsonInclude]
    public SegmentFact Fact { get; internal set; }

    /// <summary>How it is compared.</summary>
    [JsonInclude]
    public SegmentOperator Op { get; internal set; }

    /// <summary>What it is compared with. Null when not told.</summary>
    [JsonInclude]
    public SegmentValue? Value { get; internal set; }
}
