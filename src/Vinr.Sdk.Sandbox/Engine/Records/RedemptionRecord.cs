using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Points turned into a reward.</summary>
internal sealed record RedemptionRecord : IEntity
{
    public static IndexKey<RedemptionRecord> ByAccount { get; } = new(row => row.Account);

    public static IndexKey<RedemptionRecord> ByCustomer { get; } = new(row => row.Customer);

    public required string Id { get; init; }

    public required string Account { get; init; }

    public string? Customer { get; init; }

    public required string Reward { get; init; }

    /// <summary>What it cost.</summary>
    public required long Points { get; init; }

    public RedemptionState State { get; init; } = RedemptionState.Pending;

    /// <summary>What a payment names to use the redemption; null when the reward takes nothing off a payment.</summary>
    public string? DiscountId { get; init; }

    /// <summary>Null when the reward takes nothing off a payment.</summary>
    public Discount? Discount { get; init; }

    /// <summary>The payment that holds the discount, or has used it.</summary>
    public string? Payment { get; init; }

    /// <summary>The lots the points came out of, to give them back on a release.</summary>
    public ImmutableArray<LotDraw> Draws { get; init; } = [];

    public required DateTimeOffset Created { get; init; }

    /// <summary>The redemption that made a discount; null when there is none. The discount's id carries the redemption's position.</summary>
    public static RedemptionRecord? Behind(string discountId, Table<RedemptionRecord> table) =>
        IdCodec.PositionIn(discountId) is { } position && position < table.Length && table[position] is { } row && row.DiscountId == discountId ? row : null;
}

internal enum RedemptionState
{
    Pending,
    Applied,
    Released,
}

/// <summary>What comes off a payment: an amount of minor units, or so many percent.</summary>
internal sealed record Discount(string Code, long? Amount = null, string? Currency = null, decimal? Percent = null)
{
    /// <summary>Whether it can leave nothing to charge: an amount may be as large as what it is taken off.</summary>
    public bool MayCoverAll => Amount is not null || Percent >= 100;

    /// <summary>What it takes off an amount. A fraction of a minor unit is the customer's.</summary>
    public long Off(long amount) => Math.Min(amount, Amount ?? (long)decimal.Ceiling(amount * Percent!.Value / 100));
}
