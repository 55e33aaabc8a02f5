namespace Vinr.Sdk.Operations;

/// <summary>
/// A payment for which nobody can say any more what was right: it depends on the member's tier, or on a campaign, of that time. What it
/// earned is within the range that would be right.
/// </summary>
/// <param name="Payment">The payment, <c>pay_…</c>.</param>
/// <param name="Account">The member, <c>loy_…</c>.</param>
/// <param name="Earned">The points that it earned.</param>
/// <param name="AtLeast">The fewest points that would be right.</param>
/// <param name="AtMost">The most.</param>
/// <param name="DependsOn">What decides: a tier, a campaign, a cap.</param>
public sealed record NotDecidable(string Payment, string Account, long Earned, long AtLeast, long AtMost, string DependsOn);
