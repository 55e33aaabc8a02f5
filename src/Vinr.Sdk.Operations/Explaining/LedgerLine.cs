namespace Vinr.Sdk.Operations;

/// <summary>An entry of a member's ledger, and why it is there.</summary>
public sealed record LedgerLine
{
    /// <summary>The entry, <c>ptx_…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its points, with a sign.</summary>
    public required long Amount { get; init; }

    /// <summary>The balance that it left, as VINR has it.</summary>
    public required long BalanceAfter { get; init; }

    /// <summary>The balance that it left, added up.</summary>
    public required long Sum { get; init; }

    /// <summary>Its reason, as the ledger has it.</summary>
    public required string Reason { get; init; }

    /// <summary>The payment, redemption, refund, referral or earlier entry that it came from, if any.</summary>
    public string? Source { get; init; }

    /// <summary>When these points expire, if they do.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Points that were to be taken and that the balance did not have.</summary>
    public long? Shortfall { get; init; }

    /// <summary>Why it is there, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the ledger adds up so far.</summary>
    public bool AddsUp => Sum == BalanceAfter;
}
