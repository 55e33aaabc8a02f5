namespace CheckoutWeb;

/// <summary>How a member stands, at this moment.</summary>
internal sealed record MemberCard
{
    /// <summary>Points that can be spent.</summary>
    public required long Balance { get; init; }

    public required ClubTier Tier { get; init; }

    /// <summary>Null at the top.</summary>
    public ClubTier? NextTier { get; init; }

    /// <summary>What counts towards the next tier, in euro cents.</summary>
    public required long Spent { get; init; }

    public long ToNextTier => NextTier is null ? 0 : Math.Max(0, NextTier.From - Spent);

    public bool Reaches(ClubReward reward) => Balance >= reward.Cost;
}
