using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>More points for chosen members, so often and no more.</summary>
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

    public required Incentive Incentive { get; init; }

    public Targeting Targeting { get; init; } = new();

    public Period Period { get; init; } = Period.Always;

    /// <summary>How often it can be used; null: without limit.</summary>
    public long? MaxRedemptions { get; init; }

    /// <summary>How often one member can use it; null: without limit.</summary>
    public long? PerMemberLimit { get; init; }

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

    /// <summary>The offer as its end makes it at an instant. One that is not published waits for that.</summary>
    public OfferRecord At(DateTimeOffset now) => State == OfferState.Active
        ? this with
        {
            State = Period.IsOver(now) ? OfferState.Expired : OfferState.Active,
            NextDue = Period.IsOver(now) ? null : Period.EndsAt,
        }
        : this;
}

internal enum OfferState
{
    Draft,

    /// <summary>Published. It can be used from its start on.</summary>
    Active,

    /// <summary>Documented, but not by what an offer comes to be it.</summary>
    Paused,
    Expired,
}

/// <param name="Type">An open set, as VINR shows no list.</param>
/// <param name="Multiplier">What earnings are multiplied with. Without one the offer is kept and shown, and nothing uses it.</param>
internal sealed record Incentive(string Type, decimal? Multiplier);

/// <summary>Whom an offer is for: those of whom everything given here holds.</summary>
internal sealed record Targeting
{
    /// <summary>Any of these segments.</summary>
    public ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>Any of these tiers (keys).</summary>
    public ImmutableArray<string> Tiers { get; init; } = [];

    public long? MinBalance { get; init; }

    public DateTimeOffset? EnrolledBefore { get; init; }

    /// <summary>All of these, as the account has them.</summary>
    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}
