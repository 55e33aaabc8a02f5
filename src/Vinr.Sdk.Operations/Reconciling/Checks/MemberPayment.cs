using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>A paid payment, its member if it has one, and what the ledger says that it earned.</summary>
internal sealed record MemberPayment(
    string Id, long Amount, string Currency, DateTimeOffset Created, string? Account, DateTimeOffset? MemberSince, long Lifetime, long Earned, long Entries, DateTimeOffset? EarnedAt)
{
    /// <summary>The member is found by the customer, and only without one by <c>metadata.loyalty_account</c>.</summary>
    private const string Columns =
        $"""
        SELECT p.id, p.amount, p.currency, p.created, a.id, a.created, coalesce(a.lifetime, 0),
            coalesce(sum(e.amount), 0), count(e.id), min(e.created)
        FROM payments p
        LEFT JOIN accounts a ON a.customer = p.customer OR (p.customer IS NULL AND a.id = p.linked)
        LEFT JOIN entries e ON e.source = p.id AND e.amount > 0 AND e.account IN (SELECT id FROM accounts)
        WHERE p.status IN {Words.Paid}
        """;

    /// <summary>Those of a period, in their order.</summary>
    public static IEnumerable<MemberPayment> Of(Ledgers books, DateTimeOffset start, DateTimeOffset end) =>
        books.Read($"{Columns} AND p.created >= $1 AND p.created < $2 GROUP BY p.id ORDER BY p.created, p.id", Row, start, end);

    /// <summary>Those of which something was refunded.</summary>
    public static IEnumerable<MemberPayment> Refunded(Ledgers books) =>
        books.Read($"{Columns} AND p.id IN (SELECT payment FROM refunds WHERE status IN ('succeeded', 'pending')) GROUP BY p.id ORDER BY p.created, p.id", Row);

    public EarningPayment ToEarn(long amount)
    {
        var latest = Created + EarningPayment.LongestPending;
        return new(amount, Currency, Created, EarnedAt is { } earned && earned < latest ? earned : latest, MemberSince ?? DateTimeOffset.MaxValue);
    }

    private static MemberPayment Row(BookRow row) => new(
        row.Text(0),
        row.Number(1),
        row.Text(2),
        row.Moment(3),
        row.TextOrNull(4),
        row.NumberOrNull(5) is { } since ? new(since, TimeSpan.Zero) : null,
        row.Number(6),
        row.Number(7),
        row.Number(8),
        row.NumberOrNull(9) is { } earned ? new(earned, TimeSpan.Zero) : null);
}
