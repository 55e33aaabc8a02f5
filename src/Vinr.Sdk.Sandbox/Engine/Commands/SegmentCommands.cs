using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewSegment
{
    public required string Program { get; init; }

    public required string Name { get; init; }

    public SegmentMatch Match { get; init; } = SegmentMatch.All;

    public required ImmutableArray<SegmentCondition> Conditions { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record SegmentFilter(string? Program = null);
