using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewTier
{
    public required string Program { get; init; }

    public required string Name { get; init; }

    /// <summary>Its threshold.</summary>
    public required long MinPoints { get; init; }

    public ImmutableArray<string> Benefits { get; init; } = [];

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record TierChanges
{
    public Change<string> Name { get; init; }

    public Change<long> MinPoints { get; init; }

    public Change<ImmutableArray<string>> Benefits { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}

internal sealed record TierFilter(string? Program = null);
