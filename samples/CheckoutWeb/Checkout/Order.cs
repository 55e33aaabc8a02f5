using System.Collections.Immutable;

namespace CheckoutWeb;

/// <summary>Something that was bought.</summary>
internal sealed record Order
{
    /// <summary>The payment, <c>pay_…</c>, which the order goes by.</summary>
    public required string PaymentId { get; init; }

    public required DateTimeOffset Placed { get; init; }

    public required ImmutableList<CartLine> Lines { get; init; }

    /// <summary>The reward that was used, if any.</summary>
    public ClubReward? Reward { get; init; }

    /// <summary>In euro cents, the discount taken off.</summary>
    public required long Charged { get; init; }

    /// <summary>Which attempt at a refund the next one is.</summary>
    public int RefundAttempt { get; init; } = 1;

    public bool IsRefunded { get; init; }
}
