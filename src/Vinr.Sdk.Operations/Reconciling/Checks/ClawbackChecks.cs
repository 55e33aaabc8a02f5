using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>
/// A refund has taken back what its payment earned: what is kept is what the rules give for what is left. Points that expired are gone
/// already, and a balance that was too low leaves a shortfall: both count as taken.
/// </summary>
internal sealed class ClawbackChecks(Ledgers books, Findings findings, EarningPlan plan, BookReader reader, DateTimeOffset start, DateTimeOffset end)
{
    public async Task RunAsync()
    {
        await ReadOlderPaymentsAsync().ConfigureAwait(false);
        foreach (var payment in MemberPayment.Refunded(books))
        {
            if (payment.Earned > 0) Check(payment);
        }
    }

    /// <summary>What a refund of the period gave back may have been earned before it.</summary>
    private async Task ReadOlderPaymentsAsync()
    {
        foreach (var payment in books.ReadAside(
            "SELECT DISTINCT payment FROM refunds r WHERE created >= $1 AND created < $2 AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.id = r.payment AND p.created >= $1)",
            row => row.Text(0),
            start,
            end))
        {
            if (!await reader.ReadPaymentAsync(payment).ConfigureAwait(false)) continue;

            foreach (var (account, created) in books.Read(
                "SELECT a.id, p.created FROM payments p JOIN accounts a ON a.customer = p.customer OR (p.customer IS NULL AND a.id = p.linked) WHERE p.id = $1",
                row => (row.Text(0), row.Moment(1)),
                payment).ToList())
            {
                await reader.ReadEntriesAsync(account, created).ConfigureAwait(false);
            }
        }
    }

    private void Check(MemberPayment payment)
    {
        var (succeeded, pending) = (RefundedOf(payment.Id, "succeeded"), RefundedOf(payment.Id, "pending"));
        var kept = Kept(payment, payment.Amount - succeeded);
        if (pending > 0) kept = kept with { AtLeast = Kept(payment, payment.Amount - succeeded - pending).AtLeast };

        var (taken, expired) = (TakenBack(payment.Id), Expired(payment.Id));
        var held = payment.Earned - taken - expired;
        if (held > kept.AtMost)
        {
            findings.Add(Difference(
                FindingKind.ClawbackMissing,
                payment,
                $"Of the payment {payment.Id} {Words.Amount(succeeded, payment.Currency)} went back, and of the {Words.Points(payment.Earned)} that it earned {(taken == 0 ? "none were" : $"only {Words.Points(taken)} were")} taken back: {Words.Range(held - kept.AtMost, held - kept.AtLeast)} too few.",
                "Take them back by hand, with the refund in the metadata."));
        }
        else if (held < kept.AtLeast && expired == 0)
        {
            findings.Add(Difference(
                FindingKind.ClawbackTooMuch,
                payment,
                $"Of the payment {payment.Id} {Words.Amount(succeeded, payment.Currency)} went back, and {Words.Points(taken)} of the {Words.Points(payment.Earned)} that it earned were taken back: {Words.Points(kept.AtLeast - held)} too many.",
                "Give them back by hand, with the refund in the metadata."));
        }
    }

    /// <summary>Exactly, where the rules alone decide what it earned; else in proportion, give or take what rounding moves.</summary>
    private PointsRange Kept(MemberPayment payment, long left)
    {
        if (left <= 0) return PointsRange.None;

        var whole = plan.Of(payment.ToEarn(payment.Amount), static _ => false);
        if (whole.IsExact && whole.AtLeast == payment.Earned) return plan.Of(payment.ToEarn(left), static _ => false);

        var share = (decimal)payment.Earned * left / payment.Amount;
        var slack = Math.Max(1, payment.Entries);
        return new(Math.Max(0, (long)Math.Floor(share) - slack), Math.Min(payment.Earned, (long)Math.Ceiling(share) + slack), "what multiplied it then");
    }

    private long RefundedOf(string payment, string status) =>
        books.Count("SELECT coalesce(sum(amount), 0) FROM refunds WHERE payment = $1 AND status = $2", payment, status);

    private long TakenBack(string payment) => books.Count(
        "SELECT coalesce(sum(shortfall - amount), 0) FROM entries WHERE amount <= 0 AND (source = $1 OR source IN (SELECT id FROM refunds WHERE payment = $1))", payment);

    private long Expired(string payment) => books.Count(
        "SELECT coalesce(-sum(amount), 0) FROM entries WHERE amount < 0 AND source IN (SELECT id FROM entries WHERE source = $1 AND amount > 0)", payment);

    private Finding Difference(FindingKind kind, MemberPayment payment, string message, string what) => new(kind, message, what)
    {
        Order = books.Read("SELECT id FROM orders WHERE payment = $1 LIMIT 1", row => row.Text(0), payment.Id).FirstOrDefault(),
        Payment = payment.Id,
        Account = payment.Account,
        Evidence =
        [
            .. books.Read("SELECT id FROM refunds WHERE payment = $1", row => row.Text(0), payment.Id),
            .. books.Read("SELECT id FROM entries WHERE source = $1 OR source IN (SELECT id FROM refunds WHERE payment = $1) ORDER BY seq DESC", row => row.Text(0), payment.Id),
        ],
    };
}
