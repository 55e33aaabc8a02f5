using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Each paid payment has earned what the rules of the program give, and no other has earned anything.</summary>
internal sealed class EarningChecks(Ledgers books, Findings findings, EarningPlan plan, Caps caps)
{
    public void Run(DateTimeOffset start, DateTimeOffset end)
    {
        foreach (var payment in MemberPayment.Of(books, start, end)) Check(payment);
        Unpaid();
    }

    private void Check(MemberPayment payment)
    {
        var range = payment.Account is null ? PointsRange.None : plan.Of(payment.ToEarn(payment.Amount), rule => caps.MayBeReached(rule, payment));
        if (!range.Has(payment.Earned)) findings.Add(Difference(payment, range));
        else if (!range.IsExact) findings.AddUndecided(new(payment.Id, payment.Account ?? "", payment.Earned, range.AtLeast, range.AtMost, range.DependsOn ?? "the rules of that time"));
    }

    private Finding Difference(MemberPayment payment, PointsRange range)
    {
        var right = Words.Range(range.AtLeast, range.AtMost) + (range.DependsOn is { } depends ? $" (it depends on {depends})" : "");
        var amount = Words.Amount(payment.Amount, payment.Currency);
        var (kind, message, what) = payment.Earned switch
        {
            0 => (FindingKind.EarningMissing,
                $"The payment {payment.Id} of {amount} has earned nothing, and the rules give {right}.",
                "See whether it was linked to the member before it completed. Points can be credited by hand, with the payment in the metadata."),
            _ when payment.Account is null => (FindingKind.EarningDiffers,
                $"The payment {payment.Id} of {amount} has earned {Words.Points(payment.Earned)}, and it is no member's of this program.",
                "See whose account they went to."),
            _ when payment.Entries > plan.Count || (range.AtLeast > 0 && payment.Earned >= 2 * range.AtMost) => (FindingKind.EarningDoubled,
                $"The payment {payment.Id} of {amount} has earned {Words.Points(payment.Earned)} in {Words.Entries(payment.Entries)}, and the rules give {right}.",
                "Take back by hand what is too much, with the payment in the metadata."),
            _ => (FindingKind.EarningDiffers,
                $"The payment {payment.Id} of {amount} has earned {Words.Points(payment.Earned)}, and the rules give {right}.",
                "Rules are read as they are now: see whether one was changed or deleted, or a campaign. Correct by hand, with the payment in the metadata."),
        };
        return new(kind, message, what) { Order = OrderOf(payment.Id), Payment = payment.Id, Account = payment.Account, Evidence = EntriesOf(payment.Id) };
    }

    /// <summary>What was never paid must not have earned.</summary>
    private void Unpaid()
    {
        foreach (var (payment, status, earned, account) in books.Read(
            $"SELECT p.id, p.status, sum(e.amount), min(e.account) FROM payments p JOIN entries e ON e.source = p.id AND e.amount > 0 WHERE p.status NOT IN {Words.Paid} AND e.account IN (SELECT id FROM accounts) GROUP BY p.id",
            row => (row.Text(0), row.Text(1), row.Number(2), row.Text(3))))
        {
            findings.Add(new(
                FindingKind.EarningDiffers,
                $"The payment {payment} is {status} and has earned {Words.Points(earned)}.",
                "Read it again: if it is paid by now, all is well. If not, take the points back by hand.")
            {
                Order = OrderOf(payment),
                Payment = payment,
                Account = account,
                Evidence = EntriesOf(payment),
            });
        }
    }

    private string? OrderOf(string payment) => books.Read("SELECT id FROM orders WHERE payment = $1 LIMIT 1", row => row.Text(0), payment).FirstOrDefault();

    private string[] EntriesOf(string payment) => [.. books.Read("SELECT id FROM entries WHERE source = $1 ORDER BY seq DESC", row => row.Text(0), payment)];
}
