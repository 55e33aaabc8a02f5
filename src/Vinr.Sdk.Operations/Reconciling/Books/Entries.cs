using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Reconciling.Orders;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Writes down what was read.</summary>
/// <param name="books">Where.</param>
/// <param name="orderKeys">Under which keys metadata names an order.</param>
internal sealed class Entries(Ledgers books, IReadOnlyCollection<string> orderKeys)
{
    /// <summary>What an import writes: it is beside no rule, and corrects nothing.</summary>
    public const string OpeningBalance = "opening_balance";

    private static readonly char[] Gaps = [' ', '\t', '\r', '\n', ',', ';', ':', '#', '(', ')', '"', '\''];
    private static readonly char[] Ends = ['.', '!', '?'];

    private long _sequence;

    /// <returns>Whether it stands there for the first time.</returns>
    public bool Add(OrderRow order) => books.Write(
        "INSERT OR IGNORE INTO orders VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        order.Id, order.Row, order.Payment, order.Customer, order.Amount, order.Currency, order.Refunded, order.Points) == 1;

    public void Add(Payment payment)
    {
        var isNew = books.Write(
            "INSERT OR IGNORE INTO payments VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            payment.Id,
            payment.Customer?.Id,
            payment.Customer is null ? payment.Metadata.GetValueOrDefault("loyalty_account") : null,
            payment.Status.ToString(),
            payment.AmountCaptured is > 0 and { } captured ? captured : payment.Amount,
            payment.Currency.ToUpperInvariant(),
            payment.AmountRefunded,
            payment.CaptureMethod == CaptureMethod.Manual || payment.CaptureDelayHours is > 0 ? 1L : 0L,
            payment.Created) == 1;
        if (!isNew) return;

        foreach (var order in OrdersIn(payment.Metadata)) books.Write("INSERT INTO notes VALUES ($1, $2)", order, payment.Id);
    }

    /// <summary>How far a payment has come meanwhile.</summary>
    public void Renew(Payment payment) => books.Write("UPDATE payments SET status = $2 WHERE id = $1", payment.Id, payment.Status.ToString());

    public void Add(Refund refund) => books.Write(
        "INSERT OR IGNORE INTO refunds VALUES ($1, $2, $3, $4, $5)", refund.Id, refund.Payment, refund.Amount, refund.Status.ToString(), refund.Created);

    public void Add(LoyaltyAccount account) => books.Write(
        "INSERT OR REPLACE INTO accounts VALUES ($1, $2, $3, $4, $5)", account.Id, account.Customer?.Id, account.Balance, account.LifetimePoints, account.Created);

    public void Add(PointsTransaction entry)
    {
        var isNew = books.Write(
            "INSERT OR IGNORE INTO entries VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            entry.Id,
            ++_sequence,
            entry.Account.Id,
            Signed(entry),
            entry.BalanceAfter,
            entry.Reason,
            entry.Source,
            entry.Shortfall ?? 0,
            entry.Created) == 1;
        if (!isNew || entry.Source is not null || entry.Reason == OpeningBalance) return;

        foreach (var word in WordsOf(entry).Distinct()) books.Write("INSERT INTO names VALUES ($1, $2)", word, entry.Id);
    }

    public void Add(Redemption redemption) => books.Write(
        "INSERT OR IGNORE INTO redemptions VALUES ($1, $2, $3, $4, $5, $6)",
        redemption.Id, redemption.Account, redemption.Reward.Id, redemption.Points, redemption.Status.ToString(), redemption.Created);

    /// <summary>The newest entry of an account that stands here; null for none.</summary>
    public string? NewestOf(string account) => books.Read("SELECT id FROM entries WHERE account = $1 ORDER BY seq LIMIT 1", row => row.Text(0), account).FirstOrDefault();

    /// <summary>Some pages show amounts without a sign, and the direction as the type.</summary>
    private static long Signed(PointsTransaction entry) =>
        entry.Type == PointsTransactionType.Debit && entry.Amount > 0 ? -entry.Amount : entry.Amount;

    /// <summary>Ids of VINR name their thing wherever they stand; an order's id, which may be any word or number, does under its keys and as <c>order 1001</c> in the reason.</summary>
    private IEnumerable<string> WordsOf(PointsTransaction entry)
    {
        var reason = Split(entry.Reason).ToList();
        return
        [
            .. reason.Concat(entry.Metadata.Values.SelectMany(Split)).Where(IsOfVinr),
            .. reason.Zip(reason.Skip(1)).Where(pair => orderKeys.Contains(pair.First, StringComparer.OrdinalIgnoreCase)).Select(pair => pair.Second),
            .. OrdersIn(entry.Metadata),
        ];
    }

    private static IEnumerable<string> Split(string text) => text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd(Ends));

    private static bool IsOfVinr(string word) => word.StartsWith("pay_", StringComparison.Ordinal) || word.StartsWith("re_", StringComparison.Ordinal);

    private IEnumerable<string> OrdersIn(Dictionary<string, string> metadata) =>
        metadata.Where(note => orderKeys.Contains(note.Key, StringComparer.OrdinalIgnoreCase)).Select(note => note.Value).Distinct();
}
