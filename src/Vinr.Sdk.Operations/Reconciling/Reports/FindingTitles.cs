namespace Vinr.Sdk.Operations.Reconciling.Reports;

/// <summary>The headings of the kinds of differences.</summary>
internal static class FindingTitles
{
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.BadRow => "Rows that were left out",
        FindingKind.OrderWithoutPayment => "Orders without a payment",
        FindingKind.OrderNotPaid => "Orders whose payment was not paid",
        FindingKind.PaymentInTwoOrders => "Payments in more than one order",
        FindingKind.PaymentWithoutOrder => "Payments without an order",
        FindingKind.AmountDiffers => "Amounts that differ",
        FindingKind.RefundDiffers => "Refunds that differ",
        FindingKind.CustomerDiffers => "Payments of another customer",
        FindingKind.EarningMissing => "Earnings that are missing",
        FindingKind.EarningDoubled => "Earnings that are doubled",
        FindingKind.EarningDiffers => "Earnings that the rules do not give",
        FindingKind.ByHandBesideRule => "Points by hand beside a rule",
        FindingKind.PointsDiffer => "Points that orders did not expect",
        FindingKind.ClawbackMissing => "Clawbacks that are missing",
        FindingKind.ClawbackTooMuch => "Clawbacks of too much",
        FindingKind.RedemptionHangs => "Redemptions that hang",
        FindingKind.LedgerDoesNotAddUp => "Ledgers that do not add up",
        _ => kind.ToString(),
    };
}
