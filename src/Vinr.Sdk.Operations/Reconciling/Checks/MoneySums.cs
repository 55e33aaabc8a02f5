using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Adds up the money.</summary>
internal static class MoneySums
{
    public static IEnumerable<MoneySum> Of(Ledgers books, DateTimeOffset start, DateTimeOffset end) => books.Read(
        $"""
        SELECT currency, sum(ordered), sum(charged), sum(refunded) FROM (
            SELECT currency, amount AS ordered, 0 AS charged, 0 AS refunded FROM orders
            UNION ALL SELECT currency, 0, amount, 0 FROM payments WHERE status IN {Words.Paid} AND created >= $1 AND created < $2
            UNION ALL SELECT p.currency, 0, 0, r.amount FROM refunds r JOIN payments p ON p.id = r.payment WHERE r.status IN ('succeeded', 'pending') AND r.created >= $1 AND r.created < $2)
        GROUP BY currency ORDER BY currency
        """,
        row => new MoneySum(row.Text(0), row.Number(1), row.Number(2), row.Number(3)),
        start,
        end);
}
