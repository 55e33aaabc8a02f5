using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Something that members who fit can use, a limited number of times.</summary>
public sealed class Offer : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Offer()
    {
    }

    /// <summary>The id, <c>ofr_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>. Null when not told: VINR shows none (the field is assumed).</summary>
    [JsonInclude]
    public string? Program { get; internal set; }

    /// <summary>The name.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>What it gives. Null when not told.</summary>
    [JsonInclude]
    public OfferIncentive? Incentive { get; internal set; }

    /// <summary>Whom it is for. Null: all members.</summary>
    [JsonInclude]
    public OfferTargeting? Targeting { get; internal set; }

    /// <summary>From when on it can be used. Null: from the start.</summary>
    [JsonInclude]
    public DateTimeOffset? StartsAt { get; internal set; }

    /// <summary>Until when; that moment no longer counts (assumed). Null: without end.</summary>
    [JsonInclude]
    public DateTimeOffset? EndsAt { get; internal set; }

    /// <summary>How often it can be used in all. Null: without limit.</summary>
    [JsonInclude]
    public long? MaxRedemptions { get; internal set; }

    /// <summary>How often one member can use it. VINR's default is once (documented). Null when not told.</summary>
    [JsonInclude]
    public long? PerMemberLimit { get; internal set; }

    /// <summary>How often it has been used. The field is assumed.</summary>
    [JsonInclude]
    public long Redemptions { get; internal set; }

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public OfferStatus Status { get; internal set; }

    /// <summary>Whether members can use it, on VINR's illustrative page. Null when not told: see <see cref="Status"/>.</summary>
    [JsonInclude]
    public bool? Active { get; internal set; }

    /// <summary>The kind of an offer on VINR's illustrative page. Empty when not told: see <see cref="Incentive"/>.</summary>
    [JsonInclude]
    public OfferType Type { get; internal set; }

    /// <summary>How much an offer of such a kind takes off, in minor units (illustrative). Null when not told.</summary>
    [JsonInclude]
    public long? Value { get; internal set; }

    /// <summary>What an order must be for an offer of such a kind (illustrative). Null when not told.</summary>
    [JsonInclude]
    public OfferCriteria? Criteria { get; internal set; }

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
