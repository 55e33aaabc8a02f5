using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Something for chosen members, so often and no more.</summary>
internal sealed record OfferRecord : ITimed
{
    /// <summary>Where offers without a program are found: they are for the members of every one.</summary>
    public const string AnyProgram = "";

    /// <summary>The active ones of a program, or of <see cref="AnyProgram"/>.</summary>
    public static IndexKey<OfferRecord> ActiveIn { get; } =
        new(row => row.State == OfferState.Active ? row.Program ?? AnyProgram : null);

    public required string Id { get; init; }

    public string? Program { get; init; }

    public required string Name { get; init; }

    /// <summary>What it gives; null for an offer of a <see cref="Kind"/>.</summary>
    public Incentive? Incentive { get; init; }

    /// <summary>What it gives in the words of VINR's API reference, in place of an incentive.</summary>
    public OfferKind? Kind { get; init; }

    public Targeting Targeting { get; init; } = new();

    public Period Period { get; init; } = Period.Always;

    /// <summary>How often it can be used; null: without limit.</summary>
    public long? MaxRedemptions { get; init; }

    /// <summary>How often one member can use it.</summary>
    public required long PerMemberLimit { get; init; }

    /// <summary>How often it was used.</summary>
    public long Redemptions { get; init; }

    /// <summary>How often it was used by account.</summary>
    public ImmutableDictionary<string, long> Uses { get; init; } = ImmutableDictionary<string, long>.Empty;

    public OfferState State { get; init; } = OfferState.Draft;

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public DateTimeOffset? NextDue { get; init; }

    public required DateTimeOffset Created { get; init; }

    public bool IsUsedUp(AccountRecord account) =>
        Redemptions >= MaxRedemptions || Uses.GetValueOrDefault(account.Id) >= PerMemberLimit;

    public OfferRecord UsedBy(AccountRecord account) => this with
    {
        Redemptions = Redemptions + 1,
        Uses = Uses.SetItem(account.Id, Uses.GetValueOrDefault(account.Id) + 1),
    };

    /// <summary>The offer as time makes it at an instant. One that is not published waits for that, or, when it is of a kind, for its start.</summary>
    public OfferRecord At(DateTimeOffset now)
    {
        var state = State switch
        {
            OfferState.Draft when Kind is not null && !Period.IsAhead(now) => OfferState.Active,
            var present => present,
        };
        return state switch
        {
            OfferState.Draft => this with { NextDue = Kind is null ? null : Period.StartsAt },
            OfferState.Active or OfferState.Paused when !Period.IsOver(now) => this with { State = state, NextDue = Period.EndsAt },
            _ => this with { State = OfferState.Expired, NextDue = null },
        };
    }
}

internal enum OfferState
{
    Draft,

    /// <summary>Published. It can be used from its start on.</summary>
    Active,

    /// <summary>Not to be used until it is active again.</summary>
    Paused,
    Expired,
}

/// <param name="Type">An open set, as VINR shows no list.</param>
/// <param name="Multiplier">What earnings are multiplied with. Without one the offer is kept and shown, and nothing uses it.</param>
internal sealed record Incentive(string Type, decimal? Multiplier);

/// <summary>What an offer does to a basket. Kept and shown: the sandbox has no baskets.</summary>
/// <param name="Type"><c>bogo</c>, <c>free_shipping</c> or <c>fixed_discount</c>.</param>
/// <param name="Value">Of what it takes off.</param>
/// <param name="MinOrderAmount">The least order that it is for.</param>
/// <param name="EligibleProducts">What it is for; empty for everything.</param>
internal sealed record OfferKind(string Type, long? Value, long? MinOrderAmount, ImmutableArray<string> EligibleProducts);

/// <summary>Whom an offer is for: those of whom everything given here holds.</summary>
internal sealed record Targeting
{
    /// <summary>Any of these segments, by id or by name.</summary>
    public ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>Any of these tiers (keys).</summary>
    public ImmutableArray<string> Tiers { get; init; } = [];

    public long? MinBalance { get; init; }

    public DateTimeOffset? EnrolledBefore { get; init; }

    /// <summary>All of these, as the account has them.</summary>
    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}
