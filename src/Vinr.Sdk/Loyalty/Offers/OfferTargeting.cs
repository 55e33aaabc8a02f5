using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom an offer is for. A member must fit everything that is set (documented).</summary>
public sealed class OfferTargeting : VinrResource
{
    [JsonConstructor]
    internal OfferTargeting()
    {
    }

    /// <summary>Members of one of these segments, <c>seg_…</c> or their names. Empty: of any or none.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Segments { get; internal set => field = value ?? []; } = [];

    /// <summary>Members in one of these tiers, by key. Empty: in any or none.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Tiers { get; internal set => field = value ?? []; } = [];

    /// <summary>Members with at least so many points. Null: with any number.</summary>
    [JsonInclude]
    public long? MinBalance { get; internal set; }

    /// <summary>Members who were enrolled before this moment. Null: whenever.</summary>
    [JsonInclude]
    public DateTimeOffset? EnrolledBefore { get; internal set; }

    /// <summary>Members whose metadata has these values.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];
}

/// <summary>Whom an offer is for, as a request states it. A member must fit everything that is set (documented).</summary>
public sealed record OfferTargetingSpec : IJsonWritable
{
    /// <summary>Members of one of these segments, <c>seg_…</c> or their names.</summary>
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
        .Number("min_balance"u8, MinBalance)
        .Instant("enrolled_before"u8, EnrolledBefore)
        .Texts("metadata"u8, Metadata);
}
