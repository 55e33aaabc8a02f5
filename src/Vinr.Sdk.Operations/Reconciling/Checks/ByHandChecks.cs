using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>
/// No points by hand for what a rule has given points for. A credit by hand is beside a rule when it names the payment or its order, in its
/// reason or its metadata, or when it is the same points to the same member within a day. An opening balance of an import is beside none.
/// </summary>
internal sealed class ByHandChecks(Ledgers books, Findings findings)
{
    private static readonly char[] Gaps = [' ', '\n', ',', ';', ':', '#', '(', ')'];

    public void Run(DateTimeOffset start, DateTimeOffset end)
    {
        foreach (var credit in books.Read(
            "SELECT id, account, amount, created, reason, notes FROM entries WHERE amount > 0 AND source IS NULL AND reason <> 'opening_balance' AND created >= $1 AND created < $2 AND account IN (SELECT id FROM accounts) ORDER BY seq DESC",
            row => new Credit(row.Text(0), row.Text(1), row.Number(2), row.Moment(3), row.Text(4) + "\n" + row.Text(5)),
            start,
            end))
        {
            if ((Named(credit) ?? Alike(credit)) is { } payment) findings.Add(Beside(credit, payment));
        }
    }

    private string? Named(Credit credit) => credit.Words.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Distinct()
        .SelectMany(word => books.Read(
            "SELECT e.source FROM entries e WHERE e.account = $2 AND e.amount > 0 AND (e.source = $1 OR e.source IN (SELECT payment FROM orders WHERE id = $1)) AND e.source LIKE 'pay\\_%' ESCAPE '\\' LIMIT 1",
            row => row.Text(0),
            word,
            credit.Account))
        .FirstOrDefault();

    private string? Alike(Credit credit) => books.Read(
        "SELECT e.source FROM entries e WHERE e.account = $1 AND e.source LIKE 'pay\\_%' ESCAPE '\\' AND e.amount > 0 AND e.created <= $3 AND e.created > $4 GROUP BY e.source HAVING sum(e.amount) = $2 ORDER BY e.seq LIMIT 1",
        row => row.Text(0),
        credit.Account,
        credit.Amount,
        credit.Created,
        credit.Created.AddDays(-1)).FirstOrDefault();

    private Finding Beside(Credit credit, string payment) => new(
        FindingKind.ByHandBesideRule,
        $"{Words.Points(credit.Amount)} were given to {credit.Account} by hand, and a rule had given points for the payment {payment} already.",
        "The rules award by themselves: a shop that credits too gives twice. Take the points back by hand, and the call out of the shop.")
    {
        Payment = payment,
        Account = credit.Account,
        Order = books.Read("SELECT id FROM orders WHERE payment = $1 LIMIT 1", row => row.Text(0), payment).FirstOrDefault(),
        Evidence = [credit.Id, .. books.Read("SELECT id FROM entries WHERE source = $1 AND amount > 0", row => row.Text(0), payment)],
    };

    private sealed record Credit(string Id, string Account, long Amount, DateTimeOffset Created, string Words);
}
