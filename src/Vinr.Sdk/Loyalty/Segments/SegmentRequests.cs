using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new segment is made of.</summary>
public sealed record CreateSegmentRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What must hold.</summary>
    public required IReadOnlyList<SegmentConditionSpec> Conditions { get; init; }

    /// <summary>Whether all of its conditions must hold, or one is enough. Default: all (assumed).</summary>
    public SegmentMatch? Match { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Text("name"u8, Name)
        .List("conditions"u8, Conditions)
        .Value("match"u8, Match)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which segments to list.</summary>
public sealed record ListSegmentsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }
}
