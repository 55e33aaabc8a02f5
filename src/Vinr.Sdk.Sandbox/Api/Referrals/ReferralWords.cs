using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Referrals;

/// <summary>The closed sets of words in a referral.</summary>
internal static class ReferralWords
{
    public static WireWords<ReferralState> State { get; } = new(
        ("pending", ReferralState.Pending),
        ("attributed", ReferralState.Attributed),
        ("converted", ReferralState.Converted),
        ("rejected", ReferralState.Rejected));
}
