using Vinr.Sdk.Operations.Reconciling.Arithmetic;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Of payments that are older than what the lists were read back to, all that belongs to them: refunds, and the member's entries since.</summary>
/// <param name="books">What was read.</param>
/// <param name="reader">Reads more.</param>
/// <param name="period">How far back was read.</param>
/// <param name="plan">Says since when entries count for the caps of a payment.</param>
internal sealed class OlderPayments(Ledgers books, BookReader reader, Period period, EarningPlan plan)
{
    /// <summary>What of the period, or of the orders, comes from older payments: refunds, points by hand, what orders expect.</summary>
    public async Task ReadAsync()
    {
        await ReadAsync("SELECT DISTINCT payment FROM refunds WHERE created >= $1 AND created < $2", period.Start, period.End).ConfigureAwait(false);
        await ReadAsync(
            "SELECT DISTINCT n.word FROM names n JOIN entries e ON e.id = n.entry WHERE n.word LIKE 'pay\\_%' ESCAPE '\\' AND e.amount > 0 AND e.created >= $1 AND e.created < $2 AND e.account IN (SELECT id FROM accounts)",
            period.Start,
            period.End).ConfigureAwait(false);
        await ReadAsync(
            "SELECT DISTINCT p.id FROM orders o JOIN payments p ON p.id = o.payment WHERE p.created < $1 AND (o.points IS NOT NULL OR (o.refunded IS NOT NULL AND p.refunded IS NULL))",
            period.Since).ConfigureAwait(false);
    }

    /// <summary>Those that a query names, as far as they are older.</summary>
    public async Task ReadAsync(string payments, params object?[] values)
    {
        foreach (var payment in books.ReadAside(payments, row => row.Text(0), values))
        {
            if (CreatedOf(payment) is null && !await reader.ReadPaymentAsync(payment).ConfigureAwait(false)) continue;
            if (CreatedOf(payment) is { } created && created < period.Since) await ReadOneAsync(payment, created).ConfigureAwait(false);
        }
    }

    private async Task ReadOneAsync(string payment, DateTimeOffset created)
    {
        if (books.Count(
            "SELECT count(*) FROM payments p WHERE p.id = $1 AND (p.refunded IS NULL OR p.refunded > (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment = p.id AND r.status = 'succeeded'))", payment) > 0)
        {
            await reader.ReadRefundsAsync(payment, created).ConfigureAwait(false);
        }

        var since = plan.WindowsSince(created);
        foreach (var account in books.Read(
            "SELECT a.id FROM payments p JOIN accounts a ON a.customer = p.customer OR (p.customer IS NULL AND a.id = p.linked) LEFT JOIN older b ON b.account = a.id WHERE p.id = $1 AND (b.since IS NULL OR b.since > $2)",
            row => row.Text(0),
            payment,
            since).ToList())
        {
            await reader.ReadEntriesAsync(account, since).ConfigureAwait(false);
            books.Write("INSERT OR REPLACE INTO older VALUES ($1, $2)", account, since);
        }
    }

    private DateTimeOffset? CreatedOf(string payment) => books.Read("SELECT created FROM payments WHERE id = $1", row => (DateTimeOffset?)row.Moment(0), payment).FirstOrDefault();
}
