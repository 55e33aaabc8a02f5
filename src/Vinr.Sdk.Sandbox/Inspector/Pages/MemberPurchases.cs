using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What a member redeemed, bought and gave back: the latest of each.</summary>
internal static class MemberPurchases
{
    private const int Most = 20;

    public static Html Of(PageContext context, AccountRecord account) => Html.Of($"""
        {Elements.Section("redemptions", "Redemptions", Redemptions(context, account))}
        {Elements.Section("payments", "Payments", Payments(context.State, account))}
        """);

    private static Html Redemptions(PageContext context, AccountRecord account)
    {
        var state = context.State;
        var all = state.Redemptions.Where(RedemptionRecord.ByAccount, account.Id).ToList();
        if (all.Count == 0)
        {
            return Elements.Empty(
                "None yet.",
                context.Curl("redemptions", $$"""{"account":"{{account.Id}}","reward":"{{state.Rewards.Rows.FirstOrDefault()?.Id ?? "rwd_…"}}"}"""));
        }

        var table = new Table("Redemptions, newest first", new("When"), new("Reward"), Column.Number("Points"), new("Status"), new("Discount"), new("Payment"));
        foreach (var redemption in all.AsEnumerable().Reverse().Take(Most))
        {
            table.Add(
                Html.Of($"{Format.Instant(redemption.Created)}<br>{Elements.Id(redemption.Id)}"),
                Elements.Name(state.Rewards.Find(redemption.Reward)?.Name ?? redemption.Reward),
                Html.Of($"{Format.Number(redemption.Points)}"),
                Elements.Badge(Format.State(redemption.State), ToneOf(redemption.State)),
                redemption.DiscountId is { } discount ? Elements.Id(discount) : Elements.None,
                redemption.Payment is { } payment ? Elements.Id(payment) : Elements.None);
        }

        return Html.Of($"{table.ToHtml()}{Rest(all.Count)}");
    }

    private static Html Payments(EngineState state, AccountRecord account)
    {
        var all = Own(state, account).ToList();
        if (all.Count == 0) return Elements.Empty("None yet.");

        var table = new Table(
            "Payments, newest first", new("When"), Column.Number("Amount"), new("Status"), Column.Number("Refunded"), Column.Number("Earned"));
        foreach (var payment in all.AsEnumerable().Reverse().Take(Most))
        {
            var earned = Sums.Saturated(payment.Earnings.Select(id => state.Entries.Find(id)!).Where(entry => entry.Account == account.Id).Select(entry => entry.Amount));
            table.Add(
                Html.Of($"{Format.Instant(payment.Created)}<br>{Elements.Id(payment.Id)}"),
                Html.Of($"{Format.Money(payment.Amount, payment.Currency)}"),
                Html.Of($"{Elements.Badge(Format.State(payment.State), ToneOf(payment.State))}{Page(payment)}"),
                Refunds(state, payment),
                earned == 0 ? Elements.None : Elements.Points(earned));
        }

        return Html.Of($"{table.ToHtml()}{Rest(all.Count)}");
    }

    /// <summary>Those of the customer, and those that named the account.</summary>
    private static IEnumerable<PaymentRecord> Own(EngineState state, AccountRecord account) => account.Customer is { } customer
        ? state.Payments.Where(PaymentRecord.ByCustomer, customer)
        : state.Payments.Rows.Where(payment => payment.Members.Contains(account.Id));

    private static Html Refunds(EngineState state, PaymentRecord payment) => payment.AmountRefunded == 0
        ? Elements.None
        : Html.Of($"""{Format.Money(payment.AmountRefunded, payment.Currency)}{state.Refunds.Where(RefundRecord.ByPayment, payment.Id).Select(refund => Html.Of($"<br>{Elements.Id(refund.Id)}"))}""");

    private static Html Page(PaymentRecord payment) => payment.WaitsForCustomer
        ? Html.Of($""" <a href="{CheckoutAddress.PathOf(payment.Session ?? payment.Id)}">pay</a>""")
        : default;

    private static Html Rest(int count) => count <= Most ? default : Html.Of($"""<p class="muted">The latest {Most} of {Format.Number(count)}.</p>""");

    private static string ToneOf(RedemptionState state) => state switch
    {
        RedemptionState.Applied => "good",
        RedemptionState.Pending => "warn",
        _ => "plain",
    };

    private static string ToneOf(PaymentState state) => state switch
    {
        PaymentState.Completed => "good",
        PaymentState.Failed or PaymentState.Expired => "bad",
        PaymentState.Authorized or PaymentState.Pending or PaymentState.RequiresAuthentication => "warn",
        _ => "plain",
    };
}
