using System.Globalization;
using Vinr.Sdk.Sandbox.Explaining;

namespace Vinr.Sdk.Sandbox;

/// <summary>An entry of a member's ledger, and why it is there.</summary>
public sealed record ExplainedEntry
{
    /// <summary>The entry, <c>ptx_…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its points, with a sign.</summary>
    public required long Amount { get; init; }

    /// <summary>The balance that it left.</summary>
    public required long BalanceAfter { get; init; }

    /// <summary>Its reason, as the ledger has it.</summary>
    public required string Reason { get; init; }

    /// <summary>The payment, redemption, refund, referral or earlier entry that it came from, if any.</summary>
    public string? Source { get; init; }

    /// <summary>Why it is there, in words.</summary>
    public required string Text { get; init; }

    /// <summary>The earning rule that gave it; null on what no rule gave.</summary>
    public string? Rule { get; init; }

    /// <summary>What the award of the rule was multiplied with, in no matter which order; empty when with nothing.</summary>
    public IReadOnlyList<ExplainedFactor> Factors { get; init; } = [];

    /// <summary>Why it is there, in words.</summary>
    public override string ToString() => Text;
}

/// <summary>A factor of an earning.</summary>
/// <param name="Source">Where it came from: <c>rule</c>, <c>tier:gold</c>, <c>all</c> (a multiplier for everybody), or the id of a campaign, a promotion or an offer.</param>
/// <param name="Factor">The number.</param>
public sealed record ExplainedFactor(string Source, decimal Factor);

/// <summary>Points that are left of an entry.</summary>
/// <param name="Entry">The entry that gave them.</param>
/// <param name="Points">How many are left.</param>
/// <param name="EarnedAt">When it gave them.</param>
/// <param name="ExpiresAt">When they expire; null: never.</param>
public sealed record ExplainedLot(string Entry, long Points, DateTimeOffset EarnedAt, DateTimeOffset? ExpiresAt)
{
    /// <summary><c>150 of 2026-01-05, until 2027-01-05</c></summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{AmountText.Points(Points)} of {EarnedAt:yyyy-MM-dd}, {(ExpiresAt is null ? "for ever" : "until ")}{ExpiresAt:yyyy-MM-dd}");
}
