using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new offer is made of. It is a draft until it is published.</summary>
public sealed record CreateOfferRequest : IJsonWritable
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The program, <c>prog_…</c>. Assumed: VINR shows no field that says where an offer belongs.</summary>
    public string? Program { get; init; }

    /// <summary>What it gives.</summary>
    public OfferIncentiveSpec? Incentive { get; init; }

    /// <summary>Whom it is for. Default: all members.</summary>
    public OfferTargetingSpec? Targeting { get; init; }

    /// <summary>From when on it can be used. Default: at once (assumed).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; that moment no longer counts (assumed). Default: without end (assumed).</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>How often it can be used in all. Default: without limit.</summary>
    public long? MaxRedemptions { get; init; }

    /// <summary>How often one member can use it. Default: without limit.</summary>
    public long? PerMemberLimit { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Text("program"u8, Program)
        .Object("incentive"u8, Incentive)
        .Object("targeting"u8, Targeting)
        .Instant("startsAt"u8, StartsAt)
        .Instant("endsAt"u8, EndsAt)
        .Number("maxRedemptions"u8, MaxRedemptions)
        .Number("perMemberLimit"u8, PerMemberLimit)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which offers to list.</summary>
public sealed record ListOffersRequest : ListRequest
{
    /// <summary>Only those that have come this far (assumed).</summary>
    public OfferStatus? Status { get; init; }
}
