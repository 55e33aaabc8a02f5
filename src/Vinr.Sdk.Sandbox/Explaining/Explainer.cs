using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Explaining;

/// <summary>Says of every entry of a member why it is there.</summary>
internal static class Explainer
{
    public static BalanceExplanation Explain(EngineState state, CheckoutAddress checkout, string id)
    {
        var account = state.Accounts.Get(id, "loyalty account", "account");
        var words = new EntryText(state);
        return new(
            account.Id,
            account.Balance,
            account.Tier,
            [.. state.Entries.Where(LedgerEntry.ByAccount, account.Id).Select(entry => Explain(entry, words))],
            [.. account.Lots.Select(static lot => new ExplainedLot(lot.Origin.Id, lot.Remaining, lot.Origin.Created, lot.Origin.ExpiresAt))],
            [.. state.WaitingPayments.Where(payment => payment.WaitsForCustomer && PaymentLinking.IsOf(payment, account)).Select(payment => Unpaid(payment, checkout))],
            [.. RuleRemarks.Of(state, state.Programs.Find(account.Program)!)]);
    }

    private static UnpaidPayment Unpaid(PaymentRecord payment, CheckoutAddress checkout) =>
        new(payment.Id, payment.Amount, payment.Currency, checkout.Of(payment.Session ?? payment.Id), payment.ExpiresAt!.Value);

    private static ExplainedEntry Explain(LedgerEntry entry, EntryText words)
    {
        var earning = entry.Cause as EarningCause;
        return new()
        {
            Id = entry.Id,
            At = entry.Created,
            Amount = entry.Amount,
            BalanceAfter = entry.BalanceAfter,
            Reason = entry.Reason,
            Source = entry.Source,
            Text = words.For(entry),
            Rule = earning?.Rule.Id,
            Factors = [.. (earning?.Factors ?? []).Select(static factor => new ExplainedFactor(factor.Name, factor.Value))],
        };
    }
}
