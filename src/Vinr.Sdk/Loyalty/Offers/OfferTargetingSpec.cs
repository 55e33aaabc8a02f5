using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom an offer is for, as a request states it. A member must fit everything that is set (assumed).</summary>
public sealed record OfferTargetingSpec : IJsonWritable
{
    /// <summary>Members of one of these segments, <c>seg_…</c>.</summary>
    public IReadOnlyList<string>? Segments { get; init; }

    /// <summary>Members in one of these tiers, by key.</summary>
    public IReadOnlyList<string>? Tiers { get; init; }

    /// <summary>Members with at least so many points.</summary>
    public long? MinBalance { get; init; }

    /// <summary>Members who were enrolled before this moment.</summary>
    public DateTimeOffset? EnrolledBefore { get; init; }

    /// <summary>Members whose metadata has these values.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Texts("segments"u8, Segments)
        .Texts("tiers"u8, Tiers)
        .Number("minBalance"u8, MinBalance)
        .Instant("enrolledBefore"u8, EnrolledBefore)
        .Texts("metadata"u8, Metadata);
}
