using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

/// <summary>Something that must hold for a member, as a request states it.</summary>
public sealed record SegmentConditionSpec : IJsonWritable
{
    /// <summary>What is looked at.</summary>
    public SegmentFact? Fact { get; init; }

    /// <summary>How it is compared.</summary>
    public SegmentOperator? Op { get; init; }

    /// <summary>What it is compared with: <c>"gold"</c>, <c>5_000</c>, or <c>SegmentValue.Of("gold", "silver")</c> for several.</summary>
    public SegmentValue? Value { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("fact"u8, Fact)
        .Value("op"u8, Op)
        .Json("value"u8, Value?.Json);
}
