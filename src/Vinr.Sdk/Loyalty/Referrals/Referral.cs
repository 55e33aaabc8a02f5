using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A member's invitation to somebody new, and what both get for it.</summary>
public sealed class Referral : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Referral()
    {
    }

    /// <summary>The id, <c>ref_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>The member who invites, <c>loy_…</c>.</summary>
    [JsonInclude]
    public string Referrer { get; internal set => field = value ?? ""; } = "";

    /// <summary>The member who came, <c>loy_…</c>. Null until somebody does. The field is assumed.</summary>
    [JsonInclude]
    public string? Referee { get; internal set; }

    /// <summary>What both sides get. Null when not told: what the program says holds then (documented).</summary>
    [JsonInclude]
    public ReferralReward? Reward { get; internal set; }

    /// <summary>What the new member must do first. Null: nothing.</summary>
    [JsonInclude]
    public ReferralQualification? Qualify { get; internal set; }

    /// <summary>The code to pass on. Whoever is enrolled with it counts as invited.</summary>
    [JsonInclude]
    public string Code { get; internal set => field = value ?? ""; } = "";

    /// <summary>The address to pass on.</summary>
    [JsonInclude]
    public string ShareUrl { get; internal set => field = value ?? ""; } = "";

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public ReferralStatus Status { get; internal set; }

    /// <summary>The customer who invites, on VINR's illustrative page; expandable. Null when not told.</summary>
    [JsonInclude]
    public Expandable<Customer>? ReferrerCustomer { get; internal set; }

    /// <summary>The customer who came, on VINR's illustrative page; expandable. Null when not told.</summary>
    [JsonInclude]
    public Expandable<Customer>? ReferredCustomer { get; internal set; }

    /// <summary>What the customer who invites gets in money, in minor units (illustrative). Null when not told.</summary>
    [JsonInclude]
    public long? RewardAmount { get; internal set; }

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
