using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Why an entry has the amount that it has.</summary>
internal abstract record EntryCause;

/// <summary>An earning, with everything the formula used, as it was then: a refund asks the same formula again.</summary>
/// <param name="Rule">As it was.</param>
/// <param name="Tier">The member's tier before the event.</param>
/// <param name="Factors">Everything that was multiplied onto the award, other than 1.</param>
/// <param name="Rounding">The program's, then.</param>
/// <param name="Room">What the rule's cap still allowed; null without a cap.</param>
/// <param name="Basis">The money that earned, or null.</param>
internal sealed record EarningCause(
    RuleRecord Rule,
    string? Tier,
    ImmutableArray<EarningFactor> Factors,
    PointsRounding Rounding,
    long? Room,
    Money? Basis) : EntryCause;

/// <summary>A factor and where it came from: <c>rule</c>, <c>tier:gold</c>, or the id of a campaign, a promotion or an offer.</summary>
internal sealed record EarningFactor(string Name, decimal Value);

/// <summary>A clawback: points of <paramref name="Earning"/> (an entry id) taken back because of a refund.</summary>
internal sealed record ClawbackCause(string Earning, string Payment, string Refund) : EntryCause;
