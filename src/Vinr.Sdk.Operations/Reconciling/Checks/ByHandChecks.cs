using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>
/// No points by hand for what a rule has given the right points for. It is well again once as many were taken back by hand, for the same
/// payment. A payment that did not earn what it should is put right by hand, or has a finding of its own.
/// </summary>
internal sealed class ByHandChecks(Ledgers books, Findings findings, Entitlement entitlement)
{
    /// <summary>What was given for a payment up to a credit and with it, less all that was taken back for it.</summary>
    private const string Left =
        """
        SELECT coalesce(sum(e.amount), 0) FROM hands h JOIN entries e ON e.id = h.entry
        WHERE h.payment = $1 AND h.refund IS NULL AND (e.amount < 0 OR e.created < $2 OR (e.created = $2 AND e.id <= $3))
        """;

    public void Run(Period period)
    {
        foreach (var credit in books.Read(
            "SELECT e.id, e.account, e.amount, e.created, h.payment FROM hands h JOIN entries e ON e.id = h.entry WHERE h.refund IS NULL AND e.amount > 0 AND e.created >= $1 AND e.created < $2 AND e.account IN (SELECT id FROM accounts) ORDER BY e.created, e.id",
            row => new Credit(row.Text(0), row.Text(1), row.Number(2), row.Moment(3), row.Text(4)),
            period.Start,
            period.End))
        {
            if (MemberPayment.Of(books, credit.Payment) is { Earned: > 0 } payment && entitlement.Of(payment).Has(payment.Earned) && books.Count(Left, payment.Id, credit.Created, credit.Id) > 0)
                findings.Add(Beside(credit));
        }
    }

    private Finding Beside(Credit credit) => new(
        FindingKind.ByHandBesideRule,
        $"{Words.Points(credit.Amount)} were given to {credit.Account} by hand, and a rule had given points for the payment {credit.Payment} already.",
        "The rules award by themselves: a shop that credits too gives twice. Take the points back by hand, with the payment in the metadata, and the call out of the shop.")
    {
        Payment = credit.Payment,
        Account = credit.Account,
        Order = books.Read("SELECT id FROM orders WHERE payment = $1 LIMIT 1", row => row.Text(0), credit.Payment).FirstOrDefault(),
        Evidence = [credit.Id, .. books.Read("SELECT id FROM entries WHERE source = $1 AND amount > 0", row => row.Text(0), credit.Payment)],
    };

    private sealed record Credit(string Id, string Account, long Amount, DateTimeOffset Created, string Payment);
}
