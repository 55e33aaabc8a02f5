// Sorted, so that the same data always reads the same way; immutable, so that snapshots can share it.
global using MetadataMap = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace Vinr.Sdk.Sandbox.Engine;

internal static class Metadata
{
    public static MetadataMap Empty { get; } = MetadataMap.Empty.WithComparers(StringComparer.Ordinal);
}
