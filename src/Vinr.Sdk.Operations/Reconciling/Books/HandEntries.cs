namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>
/// Finds out what each entry by hand belongs to. It names a refund, a payment or the payment's order, in its reason or its metadata; and one
/// that names nothing is about a payment that gave the same points to the same member at most a day before. An opening balance is about none.
/// </summary>
internal sealed class HandEntries(Ledgers books, OlderPayments older, Period period)
{
    private const string Member = "(a.customer = p.customer OR (p.customer IS NULL AND a.id = p.linked))";

    public async Task MatchAsync()
    {
        Match();
        await older.ReadAsync(
            "SELECT DISTINCT h.payment FROM hands h JOIN entries e ON e.id = h.entry WHERE h.refund IS NULL AND e.created >= $1 AND e.created < $2 AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.id = h.payment AND p.created >= $3)",
            period.Start,
            period.End,
            period.Since).ConfigureAwait(false);
        Match(); // what was read just now may be by hand as well
    }

    private void Match()
    {
        Named();
        Alike();
    }

    private void Named()
    {
        Write("SELECT n.entry, r.payment, min(r.id) FROM names n JOIN refunds r ON r.id = n.word");
        Write("SELECT n.entry, min(n.word), NULL FROM names n WHERE n.word LIKE 'pay\\_%' ESCAPE '\\'"); // read or not: it is about no other
        Write("SELECT n.entry, NULL, min(n.word) FROM names n WHERE n.word LIKE 're\\_%' ESCAPE '\\'");
        Write($"SELECT n.entry, min(p.id), NULL FROM names n JOIN orders o ON o.id = n.word JOIN payments p ON p.id = o.payment JOIN entries e ON e.id = n.entry JOIN accounts a ON a.id = e.account AND {Member}");
    }

    /// <summary>The first that says what an entry belongs to is right.</summary>
    private void Write(string matches) => books.Write($"INSERT OR IGNORE INTO hands {matches} GROUP BY n.entry");

    private void Alike()
    {
        foreach (var (credit, account, amount, created) in books.ReadAside(
            $"SELECT id, account, amount, created FROM entries WHERE amount > 0 AND source IS NULL AND reason <> '{Entries.OpeningBalance}' AND account IN (SELECT id FROM accounts) AND id NOT IN (SELECT entry FROM hands)",
            row => (row.Text(0), row.Text(1), row.Number(2), row.Moment(3))))
        {
            books.Write(
                "INSERT INTO hands SELECT $1, e.source, NULL FROM entries e WHERE e.account = $2 AND e.source LIKE 'pay\\_%' ESCAPE '\\' AND e.amount > 0 AND e.created <= $4 AND e.created > $5 GROUP BY e.source HAVING sum(e.amount) = $3 ORDER BY e.seq LIMIT 1",
                credit,
                account,
                amount,
                created,
                created - Period.Alike);
        }
    }
}
