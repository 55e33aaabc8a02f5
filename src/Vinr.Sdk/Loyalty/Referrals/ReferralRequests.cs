using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Who invites, and what both sides get for it.</summary>
public sealed record CreateReferralRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The member who invites, <c>loy_…</c>.</summary>
    public required string Referrer { get; init; }

    /// <summary>What both sides get. Default: what the program says (documented).</summary>
    public ReferralRewardSpec? Reward { get; init; }

    /// <summary>What the new member must do first. Default: what the program says (documented), or to pay anything, whenever (assumed).</summary>
    public ReferralQualificationSpec? Qualify { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Text("referrer"u8, Referrer)
        .Object("reward"u8, Reward)
        .Object("qualify"u8, Qualify)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which referrals to list.</summary>
public sealed record ListReferralsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }

    /// <summary>Only those of this member, <c>loy_…</c> (assumed).</summary>
    public string? Referrer { get; init; }

    /// <summary>Only those of this customer who invites, <c>cust_…</c> (illustrative).</summary>
    public string? ReferrerCustomer { get; init; }

    /// <summary>Only those that have come this far (assumed).</summary>
    public ReferralStatus? Status { get; init; }
}
