using System.Collections.Immutable;
using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>
/// One attempt at paying for a basket, written down before VINR hears of it. Whatever a call says stands here first, so that after silence
/// or a crash the same call can be made again, word for word and with the same key.
/// </summary>
internal sealed record Order
{
    /// <summary>The basket that is paid for. It must stay as it is while this is open: a key is good for one payload.</summary>
    public required string Cart { get; init; }

    /// <summary>
    /// Which attempt at paying for the basket this is; the store counts. VINR keeps the answer to a key for a day, so that after a refusal,
    /// or a payment that was cancelled or has expired, the next order needs keys of its own. After silence it is the same attempt.
    /// </summary>
    public int Attempt { get; init; } = 1;

    public required string Visitor { get; init; }

    /// <summary>Null for a guest, who earns nothing.</summary>
    public Member? Member { get; init; }

    public required ImmutableList<CartLine> Lines { get; init; }

    /// <summary>The reward to use, if any.</summary>
    public ClubReward? Reward { get; init; }

    /// <summary>Where VINR's page sends the visitor, paid or not.</summary>
    public required string ReturnUrl { get; init; }

    public required DateTimeOffset Placed { get; init; }

    public OrderStatus Status { get; init; }

    /// <summary>How it ended, for the visitor; null while it is open.</summary>
    public Notice? Ending { get; init; }

    /// <summary>The points that were spent for it; null before VINR has said so.</summary>
    public string? RedemptionId { get; init; }

    public string? DiscountId { get; init; }

    /// <summary>In euro cents.</summary>
    public long Discount { get; init; }

    /// <summary>Null before VINR has said so.</summary>
    public string? PaymentId { get; init; }

    /// <summary>VINR's page, on which the visitor pays.</summary>
    public string? CheckoutUrl { get; init; }

    /// <summary>Whether VINR has not let the points be spent. Said of an order that was refused.</summary>
    public bool RewardWasRefused => Reward is not null && RedemptionId is null && PaymentId is null;

    /// <summary>In euro cents.</summary>
    public long ToPay => Lines.Sum(line => line.Total) - Discount;

    /// <summary>Which attempt at cancelling the payment the next one is.</summary>
    public int CancelAttempt { get; init; } = 1;

    /// <summary>Which attempt at a refund the next one is.</summary>
    public int RefundAttempt { get; init; } = 1;

    public bool IsRefunded { get; init; }

    public Order With(Redemption redemption) =>
        this with { RedemptionId = redemption.Id, DiscountId = redemption.DiscountId, Discount = redemption.Discount?.Amount ?? 0 };

    /// <summary>The order when its payment is known to stand so. What has ended stays so, whatever comes late.</summary>
    public Order After(Payment payment) => payment.Status.ToString() switch
    {
        PaymentStatus.Values.Completed or PaymentStatus.Values.Refunded or PaymentStatus.Values.PartiallyRefunded => End(OrderStatus.Paid, Words.Paid(payment), payment),
        PaymentStatus.Values.Cancelled => End(OrderStatus.NotPaid, Words.Cancelled, payment),
        PaymentStatus.Values.Expired => End(OrderStatus.NotPaid, Words.Expired, payment),
        PaymentStatus.Values.Failed => End(OrderStatus.NotPaid, Words.Failed, payment),
        _ => this with { PaymentId = payment.Id, CheckoutUrl = payment.CheckoutUrl ?? CheckoutUrl },
    };

    public Order End(OrderStatus status, Notice ending, Payment? payment = null) =>
        Status is OrderStatus.Open ? this with { Status = status, Ending = ending, PaymentId = payment?.Id ?? PaymentId } : this;
}

internal enum OrderStatus
{
    /// <summary>VINR has been asked, or is about to be. Whether there is a payment yet, and whether it is paid, shows.</summary>
    Open,

    /// <summary>VINR has the money.</summary>
    Paid,

    /// <summary>Nothing was charged, nobody can pay for it any more, and the points are back. The basket may have another order.</summary>
    NotPaid,
}
