namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a referral program says for every referral that says nothing else.</summary>
/// <param name="ReferrerPoints">What who brings somebody gets.</param>
/// <param name="RefereePoints">What who is brought gets.</param>
/// <param name="QualifyingEvent">The type of the event of the referee that converts.</param>
/// <param name="MinimumAmount">The least money of that event, in minor units of the program's currency.</param>
internal sealed record ReferralTerms(long ReferrerPoints, long RefereePoints, string QualifyingEvent, long MinimumAmount)
{
    /// <summary>The type of a program that has them.</summary>
    public const string ProgramType = "referral";

    /// <summary>Of a program that says nothing.</summary>
    public static ReferralTerms None { get; } = new(0, 0, EventTypes.PaymentCompleted, 0);
}
