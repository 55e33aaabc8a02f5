using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What a member redeemed, bought and gave back: the latest of each.</summary>
internal static class MemberPurchases
{
    private const int Most = 20;

    public static Html Of(Visit visit, AccountRecord account) => Html.Of($"""
        {Bits.Section("redemptions", "Redemptions", Redemptions(visit, account))}
        {Bits.Section("payments", "Payments", Payments(visit.State, account))}
        """);

    private static Html Redemptions(Visit visit, AccountRecord account)
    {
        var state = visit.State;
        var all = state.Redemptions.Where(RedemptionRecord.ByAccount, account.Id).ToList();
        if (all.Count == 0)
        {
            return Bits.Empty(
                "None yet.",
                Example.Curl(visit, "redemptions", $$"""{"account":"{{account.Id}}","reward":"{{state.Rewards.Rows.FirstOrDefault()?.Id ?? "rwd_…"}}"}"""));
        }

        var table = new Table("Redemptions, newest first", new("When"), new("Reward"), Column.Number("Points"), new("Status"), new("Discount"), new("Payment"));
        foreach (var redemption in all.AsEnumerable().Reverse().Take(Most))
        {
            table.Add(
                Html.Of($"{Words.Instant(redemption.Created)}<br>{Bits.Id(redemption.Id)}"),
                Bits.Name(state.Rewards.Find(redemption.Reward)?.Name ?? redemption.Reward),
                Html.Of($"{Words.Number(redemption.Points)}"),
                Bits.Badge(Words.State(redemption.State), ToneOf(redemption.State)),
                redemption.DiscountId is { } discount ? Bits.Id(discount) : Bits.None,
                redemption.Payment is { } payment ? Bits.Id(payment) : Bits.None);
        }

        return Html.Of($"{table.ToHtml()}{Rest(all.Count)}");
    }

    private static Html Payments(EngineState state, AccountRecord account)
    {
        var all = Own(state, account).ToList();
        if (all.Count == 0) return Bits.Empty("None yet.");

        var table = new Table(
            "Payments, newest first", new("When"), Column.Number("Amount"), new("Status"), Column.Number("Refunded"), Column.Number("Earned"));
        foreach (var payment in all.AsEnumerable().Reverse().Take(Most))
        {
            var earned = payment.Earnings.Select(id => state.Entries.Find(id)!).Where(entry => entry.Account == account.Id).Sum(entry => entry.Amount);
            table.Add(
                Html.Of($"{Words.Instant(payment.Created)}<br>{Bits.Id(payment.Id)}"),
                Html.Of($"{Words.Money(payment.Amount, payment.Currency)}"),
                Bits.Badge(Words.State(payment.State), ToneOf(payment.State)),
                Refunds(state, payment),
                earned == 0 ? Bits.None : Bits.Points(earned));
        }

        return Html.Of($"{table.ToHtml()}{Rest(all.Count)}");
    }

    /// <summary>Those of the customer, and those that named the account.</summary>
    private static IEnumerable<PaymentRecord> Own(EngineState state, AccountRecord account) => account.Customer is { } customer
        ? state.Payments.Where(PaymentRecord.ByCustomer, customer)
        : state.Payments.Rows.Where(payment => payment.Members.Contains(account.Id));

    private static Html Refunds(EngineState state, PaymentRecord payment) => payment.AmountRefunded == 0
        ? Bits.None
        : Html.Of($"""{Words.Money(payment.AmountRefunded, payment.Currency)}{state.Refunds.Where(RefundRecord.ByPayment, payment.Id).Select(refund => Html.Of($"<br>{Bits.Id(refund.Id)}"))}""");

    private static Html Rest(int count) => count <= Most ? default : Html.Of($"""<p class="muted">The latest {Most} of {Words.Number(count)}.</p>""");

    private static string ToneOf(RedemptionState state) => state switch
    {
        RedemptionState.Applied => "good",
        RedemptionState.Pending => "warn",
        _ => "plain",
    };

    private static string ToneOf(PaymentState state) => state switch
    {
        PaymentState.Completed => "good",
        PaymentState.Failed => "bad",
        PaymentState.Authorized or PaymentState.Pending => "warn",
        _ => "plain",
    };
}
