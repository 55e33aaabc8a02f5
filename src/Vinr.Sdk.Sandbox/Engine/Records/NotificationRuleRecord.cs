using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>That members are to be told of something. A sandbox tells nobody but the receivers of webhooks.</summary>
internal sealed record NotificationRuleRecord : ITimed
{
    public required string Id { get; init; }

    /// <summary>The type of the event.</summary>
    public required string Trigger { get; init; }

    /// <summary>How long before; null where that makes no difference.</summary>
    public int? LeadDays { get; init; }

    public required ImmutableArray<string> Channels { get; init; }

    public string? Template { get; init; }

    /// <summary>When it has looked last; null: not yet.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    public DateTimeOffset? NextDue { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The rule as it is when it has looked, or been made, at an instant: it looks (again) when the next day begins.</summary>
    public NotificationRuleRecord At(DateTimeOffset now) => this with
    {
        NextDue = Trigger == EventTypes.PointsExpiring ? Calendar.NextMidnight(now) : null,
    };
}

/// <summary>Points that are about to expire.</summary>
/// <param name="Entry">The credit whose points these are.</param>
/// <param name="Remaining">How many of them are left.</param>
internal sealed record ExpiringPoints(LedgerEntry Entry, long Remaining) : IEntity
{
    public string Id => Entry.Id;

    public DateTimeOffset Created => Entry.Created;
}

/// <summary>A reward that has come within a member's reach.</summary>
internal sealed record UnlockedReward(RewardRecord Reward, string Account, string? Customer) : IEntity
{
    public string Id => Reward.Id;

    public DateTimeOffset Created => Reward.Created;
}
