using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new offer is made of. It is a draft until it is published.</summary>
public sealed record CreateOfferRequest : IJsonWritable
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The program, <c>prog_…</c>; without one it is for all programs. The field is assumed: VINR shows none that says where an offer belongs.</summary>
    public string? Program { get; init; }

    /// <summary>What it gives.</summary>
    public OfferIncentiveSpec? Incentive { get; init; }

    /// <summary>Whom it is for. Default: all active members (documented).</summary>
    public OfferTargetingSpec? Targeting { get; init; }

    /// <summary>From when on it can be used. VINR's default is at once (documented).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; that moment no longer counts (assumed). Default: without end (documented).</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>How often it can be used in all. Default: without limit (documented).</summary>
    public long? MaxRedemptions { get; init; }

    /// <summary>How often one member can use it. VINR's default is once (documented).</summary>
    public long? PerMemberLimit { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Text("program"u8, Program)
        .Object("incentive"u8, Incentive)
        .Object("targeting"u8, Targeting)
        .Instant("starts_at"u8, StartsAt)
        .Instant("ends_at"u8, EndsAt)
        .Number("max_redemptions"u8, MaxRedemptions)
        .Number("per_member_limit"u8, PerMemberLimit)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of an offer: these two alone (illustrative). A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Offers.UpdateAsync(offer.Id, new() { Active = false });
/// </code>
/// </example>
public sealed record UpdateOfferRequest : IJsonWritable
{
    /// <summary>Whether members can use it; false makes it <c>paused</c> (assumed), true <c>active</c> again.</summary>
    public Optional<bool> Active { get; init; }

    /// <summary>Until when; that moment no longer counts (assumed). <c>Optional&lt;DateTimeOffset&gt;.Null</c> for without end (assumed).</summary>
    public Optional<DateTimeOffset> EndsAt { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Flag("active"u8, Active)
        .Instant("ends_at"u8, EndsAt);
}

/// <summary>Which offers to list.</summary>
public sealed record ListOffersRequest : ListRequest
{
    /// <summary>Only those that members can use, or only those that they cannot (illustrative). Default: both.</summary>
    public bool? Active { get; init; }

    /// <summary>Only those that have come this far (assumed).</summary>
    public OfferStatus? Status { get; init; }
}
