namespace Vinr.Sdk.Operations;

/// <summary>The kinds of differences that a reconciliation finds.</summary>
public enum FindingKind
{
    /// <summary>A row of the orders that cannot be read, or an order that stands in it twice.</summary>
    BadRow,

    /// <summary>An order for which VINR has no payment.</summary>
    OrderWithoutPayment,

    /// <summary>An order whose payment was not paid: pending, declined, cancelled or expired.</summary>
    OrderNotPaid,

    /// <summary>A payment that stands in two orders.</summary>
    PaymentInTwoOrders,

    /// <summary>A payment that no order has.</summary>
    PaymentWithoutOrder,

    /// <summary>An amount or a currency that the order and the payment do not agree on.</summary>
    AmountDiffers,

    /// <summary>A refunded amount that the order and VINR do not agree on.</summary>
    RefundDiffers,

    /// <summary>A payment of another customer than the order's.</summary>
    CustomerDiffers,

    /// <summary>A payment that earned nothing, and should have.</summary>
    EarningMissing,

    /// <summary>A payment that earned twice.</summary>
    EarningDoubled,

    /// <summary>A payment that earned more or less than the rules of the program give.</summary>
    EarningDiffers,

    /// <summary>Points that were given by hand for a payment that the rules have given points for.</summary>
    ByHandBesideRule,

    /// <summary>Points that the order expected and the ledger does not show.</summary>
    PointsDiffer,

    /// <summary>A refund that took no points back, or too few.</summary>
    ClawbackMissing,

    /// <summary>A refund that took too many points back.</summary>
    ClawbackTooMuch,

    /// <summary>A redemption that has been pending for days: its points are spent, and nothing was bought with them.</summary>
    RedemptionHangs,

    /// <summary>A ledger whose entries do not add up to its balances.</summary>
    LedgerDoesNotAddUp,
}
