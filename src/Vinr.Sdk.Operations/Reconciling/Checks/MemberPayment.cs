using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>A paid payment, its member if it has one, what the ledger says that it earned, and what was given or taken by hand for it.</summary>
internal sealed record MemberPayment(
    string Id, long Amount, string Currency, DateTimeOffset Created, string? Account, DateTimeOffset? MemberSince, long Lifetime, long Earned, long Entries, DateTimeOffset? EarnedAt, long ByHand, bool Waits)
{
    /// <summary>The member is found by the customer, and only without one by <c>metadata.loyalty_account</c>.</summary>
    private const string Columns =
        $"""
        SELECT p.id, p.amount, p.currency, p.created, a.id, a.created, coalesce(a.lifetime, 0),
            coalesce(sum(e.amount), 0), count(e.id), min(e.created), {Words.ByHand}, p.waits
        FROM payments p
        LEFT JOIN accounts a ON a.customer = p.customer OR (p.customer IS NULL AND a.id = p.linked)
        LEFT JOIN entries e ON e.source = p.id AND e.amount > 0 AND e.account IN (SELECT id FROM accounts)
        WHERE p.status IN {Words.Paid}
        """;

    /// <summary>What it gave in the end: what it earned, and what was put right by hand.</summary>
    public long Given => Earned + ByHand;

    /// <summary>Those of a period, in their order.</summary>
    public static IEnumerable<MemberPayment> Of(Ledgers books, Period period) =>
        books.Read($"{Columns} AND p.created >= $1 AND p.created < $2 GROUP BY p.id ORDER BY p.created, p.id", Row, period.Start, period.End);

    /// <summary>Those whose last refund was in a period.</summary>
    public static IEnumerable<MemberPayment> Refunded(Ledgers books, Period period) => books.Read(
        $"{Columns} AND p.id IN (SELECT payment FROM refunds WHERE status IN ('succeeded', 'pending') GROUP BY payment HAVING max(created) >= $1 AND max(created) < $2) GROUP BY p.id ORDER BY p.created, p.id",
        Row,
        period.Start,
        period.End);

    /// <summary>One, if it was paid.</summary>
    public static MemberPayment? Of(Ledgers books, string payment) => books.Read($"{Columns} AND p.id = $1 GROUP BY p.id", Row, payment).FirstOrDefault();

    /// <summary>When it was completed at the latest: when it earned; without that, before a pending one expires, and an authorized one at any time.</summary>
    public EarningPayment ToEarn(long amount, DateTimeOffset now) =>
        new(amount, Currency, Created, EarnedAt ?? (Waits ? now : Created + EarningPayment.LongestPending), MemberSince ?? DateTimeOffset.MaxValue);

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
        row.NumberOrNull(9) is { } earned ? new(earned, TimeSpan.Zero) : null,
        row.Number(10),
        row.Number(11) != 0);
}
