using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>
/// A refund has taken back what its payment earned: what is kept is what the rules give for what is left. Points that expired are gone
/// already, and a balance that was too low leaves a shortfall: both count as taken, and so does what was taken by hand for the refund.
/// </summary>
internal sealed class ClawbackChecks(Ledgers books, Findings findings, Entitlement entitlement)
{
    public void Run(Period period)
    {
        foreach (var payment in MemberPayment.Refunded(books, period))
        {
            // What was not right was put right by hand, if it was; by hand beside what was right is another finding.
            var given = entitlement.Uncapped(payment, payment.Amount).Has(payment.Earned) ? payment.Earned : payment.Given;
            if (given > 0) Check(payment, given);
        }
    }

    private void Check(MemberPayment payment, long given)
    {
        var (succeeded, pending) = (RefundedOf(payment.Id, "succeeded"), RefundedOf(payment.Id, "pending"));
        var kept = Kept(payment, given, payment.Amount - succeeded);
        if (pending > 0) kept = kept with { AtLeast = Kept(payment, given, payment.Amount - succeeded - pending).AtLeast };

        var (taken, expired) = (TakenBack(payment.Id), Expired(payment.Id));
        var held = given - taken - expired;

        // Taken by hand for the payment in place of its refund counts as well, as far as something is missing.
        if (given == payment.Earned && payment.ByHand < 0 && held > kept.AtMost) held = Math.Max(held + payment.ByHand, kept.AtLeast);

        if (held > kept.AtMost)
        {
            findings.Add(Difference(
                FindingKind.ClawbackMissing,
                payment,
                $"Of the payment {payment.Id} {Words.Amount(succeeded, payment.Currency)} went back, and of the {Words.Points(given)} that it earned {(taken == 0 ? "none were" : $"only {Words.Points(taken)} were")} taken back: {Words.Range(held - kept.AtMost, held - kept.AtLeast)} too few.",
                "Take them back by hand, with the refund in the metadata."));
        }
        else if (held < kept.AtLeast && expired == 0)
        {
            findings.Add(Difference(
                FindingKind.ClawbackTooMuch,
                payment,
                $"Of the payment {payment.Id} {Words.Amount(succeeded, payment.Currency)} went back, and {Words.Points(taken)} of the {Words.Points(given)} that it earned were taken back: {Words.Points(kept.AtLeast - held)} too many.",
                "Give them back by hand, with the refund in the metadata."));
        }
    }

    /// <summary>Exactly, where the rules alone decide what it earned; else in proportion, give or take what rounding moves.</summary>
    private PointsRange Kept(MemberPayment payment, long given, long left)
    {
        if (left <= 0) return PointsRange.None;

        var whole = entitlement.Uncapped(payment, payment.Amount);
        if (whole.IsExact && whole.AtLeast == given) return entitlement.Uncapped(payment, left);

        var share = (decimal)given * left / payment.Amount;
        var slack = Math.Max(1, payment.Entries);
        return new(Math.Max(0, (long)Math.Floor(share) - slack), Math.Min(given, (long)Math.Ceiling(share) + slack), "what multiplied it then");
    }

    private long RefundedOf(string payment, string status) =>
        books.Count("SELECT coalesce(sum(amount), 0) FROM refunds WHERE payment = $1 AND status = $2", payment, status);

    private long TakenBack(string payment) => books.Count(
        """
        SELECT coalesce((SELECT sum(shortfall - amount) FROM entries WHERE amount <= 0 AND account IN (SELECT id FROM accounts) AND (source = $1 OR source IN (SELECT id FROM refunds WHERE payment = $1))), 0)
            - coalesce((SELECT sum(e.amount) FROM hands h JOIN entries e ON e.id = h.entry WHERE h.payment = $1 AND h.refund IS NOT NULL AND e.account IN (SELECT id FROM accounts)), 0)
        """,
        payment);

    private long Expired(string payment) => books.Count(
        "SELECT coalesce(-sum(amount), 0) FROM entries WHERE amount < 0 AND account IN (SELECT id FROM accounts) AND source IN (SELECT id FROM entries WHERE source = $1 AND amount > 0 UNION ALL SELECT entry FROM hands WHERE payment = $1)", payment);

    private Finding Difference(FindingKind kind, MemberPayment payment, string message, string what) => new(kind, message, what)
    {
        Order = books.Read("SELECT id FROM orders WHERE payment = $1 LIMIT 1", row => row.Text(0), payment.Id).FirstOrDefault(),
        Payment = payment.Id,
        Account = payment.Account,
        Evidence =
        [
            .. books.Read("SELECT id FROM refunds WHERE payment = $1", row => row.Text(0), payment.Id),
            .. books.Read("SELECT id FROM entries WHERE source = $1 OR source IN (SELECT id FROM refunds WHERE payment = $1) OR id IN (SELECT entry FROM hands WHERE payment = $1) ORDER BY seq DESC", row => row.Text(0), payment.Id),
        ],
    };
}
