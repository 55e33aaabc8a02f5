namespace Vinr.Sdk.Loyalty;

/// <summary>What one side of a referral gets, as a request states it.</summary>
public sealed record ReferralPointsSpec
{
    /// <summary>How many points.</summary>
    public long? Points { get; init; }
}
