using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Each paid payment has earned what the rules of the program give, or was put right by hand, and no other has earned anything.</summary>
internal sealed class EarningChecks(Ledgers books, Findings findings, Entitlement entitlement, BookReader reader)
{
    public async Task RunAsync(Period period)
    {
        foreach (var payment in MemberPayment.Of(books, period)) Check(payment);
        await UnpaidAsync(period).ConfigureAwait(false);
    }

    /// <summary>What earned the right points is right, whatever else was given by hand: that has a check of its own.</summary>
    private void Check(MemberPayment payment)
    {
        var range = entitlement.Of(payment);
        var points = range.Has(payment.Earned) ? payment.Earned : payment.Given;
        if (!range.Has(points)) findings.Add(Difference(payment, range));
        else if (!range.IsExact) findings.AddUndecided(new(payment.Id, payment.Account ?? "", points, range.AtLeast, range.AtMost, range.DependsOn ?? "the rules of that time"));
    }

    private Finding Difference(MemberPayment payment, PointsRange range)
    {
        var right = Words.Range(range.AtLeast, range.AtMost) + (range.DependsOn is { } depends ? $" (it depends on {depends})" : "");
        var (amount, byHand) = (Words.Amount(payment.Amount, payment.Currency), ByHand(payment.ByHand));
        var (kind, message, what) = payment switch
        {
            { Earned: 0, Given: var given } when given < range.AtLeast => (FindingKind.EarningMissing,
                $"The payment {payment.Id} of {amount} has earned nothing{byHand}, and the rules give {right}.",
                "See whether it was linked to the member before it completed. Points can be credited by hand, with the payment in the metadata."),
            { Account: null } => (FindingKind.EarningDiffers,
                $"The payment {payment.Id} of {amount} has earned {Words.Points(payment.Earned)}{byHand}, and it is no member's of this program.",
                "See whose account they went to. They can be taken back by hand, with the payment in the metadata."),
            _ when payment.Given > range.AtMost && (payment.Entries > entitlement.Rules || (range.AtLeast > 0 && payment.Earned >= 2 * range.AtMost)) => (FindingKind.EarningDoubled,
                $"The payment {payment.Id} of {amount} has earned {Words.Points(payment.Earned)} in {Words.Entries(payment.Entries)}{byHand}, and the rules give {right}.",
                "Take back by hand what is too much, with the payment in the metadata."),
            _ => (FindingKind.EarningDiffers,
                $"The payment {payment.Id} of {amount} has earned {Words.Points(payment.Earned)}{byHand}, and the rules give {right}.",
                "Rules are read as they are now: see whether one was changed or deleted, or a campaign. Correct by hand, with the payment in the metadata."),
        };
        return new(kind, message, what) { Order = OrderOf(payment.Id), Payment = payment.Id, Account = payment.Account, Evidence = EntriesOf(payment.Id) };
    }

    private static string ByHand(long points) => points switch
    {
        0 => "",
        > 0 => $", {Words.Points(points)} were given by hand",
        _ => $", {Words.Points(-points)} were taken by hand",
    };

    /// <summary>What was never paid must not have earned. One that was paid since it was read is well.</summary>
    private async Task UnpaidAsync(Period period)
    {
        foreach (var payment in books.ReadAside(
            $"SELECT p.id FROM payments p WHERE p.status NOT IN {Words.Paid} AND p.created >= $1 AND p.created < $2 AND EXISTS (SELECT 1 FROM entries e WHERE e.source = p.id AND e.amount > 0 AND e.account IN (SELECT id FROM accounts)) ORDER BY p.created, p.id",
            row => row.Text(0),
            period.Start,
            period.End))
        {
            await reader.ReadPaymentAgainAsync(payment).ConfigureAwait(false);
        }

        foreach (var (payment, status, earned, account) in books.Read(
            $"SELECT p.id, p.status, sum(e.amount) AS earned, min(e.account) FROM payments p JOIN entries e ON e.source = p.id AND e.amount > 0 WHERE p.status NOT IN {Words.Paid} AND p.created >= $1 AND p.created < $2 AND e.account IN (SELECT id FROM accounts) GROUP BY p.id HAVING earned + {Words.ByHand} > 0",
            row => (row.Text(0), row.Text(1), row.Number(2), row.Text(3)),
            period.Start,
            period.End))
        {
            findings.Add(new(
                FindingKind.EarningDiffers,
                $"The payment {payment} is {status} and has earned {Words.Points(earned)}.",
                "Take the points back by hand, with the payment in the metadata.")
            {
                Order = OrderOf(payment),
                Payment = payment,
                Account = account,
                Evidence = EntriesOf(payment),
            });
        }
    }

    private string? OrderOf(string payment) => books.Read("SELECT id FROM orders WHERE payment = $1 LIMIT 1", row => row.Text(0), payment).FirstOrDefault();

    private string[] EntriesOf(string payment) =>
        [.. books.Read("SELECT id FROM entries WHERE source = $1 OR id IN (SELECT entry FROM hands WHERE payment = $1 AND refund IS NULL) ORDER BY seq DESC", row => row.Text(0), payment)];
}
