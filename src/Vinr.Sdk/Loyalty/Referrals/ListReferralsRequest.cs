namespace Vinr.Sdk.Loyalty;

/// <summary>Which referrals to list.</summary>
public sealed record ListReferralsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }

    /// <summary>Only those of this member, <c>loy_…</c> (assumed).</summary>
    public string? Referrer { get; init; }

    /// <summary>Only those that have come this far (assumed).</summary>
    public ReferralStatus? Status { get; init; }
}
