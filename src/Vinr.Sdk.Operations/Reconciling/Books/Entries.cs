using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Reconciling.Orders;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Writes down what was read.</summary>
internal sealed class Entries(Ledgers books)
{
    private long _sequence;

    /// <returns>Whether it stands there for the first time.</returns>
    public bool Add(OrderRow order) => books.Write(
        "INSERT OR IGNORE INTO orders VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        order.Id, order.Row, order.Payment, order.Customer, order.Amount, order.Currency, order.Refunded, order.Points) == 1;

    public void Add(Payment payment)
    {
        var isNew = books.Write(
            "INSERT OR IGNORE INTO payments VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            payment.Id,
            payment.Customer?.Id,
            payment.Customer is null ? payment.Metadata.GetValueOrDefault("loyalty_account") : null,
            payment.Status.ToString(),
            payment.AmountCaptured is > 0 and { } captured ? captured : payment.Amount,
            payment.Currency.ToUpperInvariant(),
            payment.AmountRefunded,
            payment.Created) == 1;
        if (!isNew) return;

        foreach (var note in payment.Metadata.Values) books.Write("INSERT INTO notes VALUES ($1, $2)", note, payment.Id);
    }

    public void Add(Refund refund) => books.Write(
        "INSERT OR IGNORE INTO refunds VALUES ($1, $2, $3, $4, $5)", refund.Id, refund.Payment, refund.Amount, refund.Status.ToString(), refund.Created);

    public void Add(LoyaltyAccount account) => books.Write(
        "INSERT OR REPLACE INTO accounts VALUES ($1, $2, $3, $4, $5)", account.Id, account.Customer?.Id, account.Balance, account.LifetimePoints, account.Created);

    public void Add(PointsTransaction entry) => books.Write(
        "INSERT OR IGNORE INTO entries VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        entry.Id,
        ++_sequence,
        entry.Account.Id,
        Signed(entry),
        entry.BalanceAfter,
        entry.Reason,
        entry.Source,
        entry.Shortfall ?? 0,
        entry.Created,
        string.Join('\n', entry.Metadata.Values));

    public void Add(Redemption redemption) => books.Write(
        "INSERT OR IGNORE INTO redemptions VALUES ($1, $2, $3, $4, $5, $6)",
        redemption.Id, redemption.Account, redemption.Reward.Id, redemption.Points, redemption.Status.ToString(), redemption.Created);

    /// <summary>Some pages show amounts without a sign, and the direction as the type.</summary>
    private static long Signed(PointsTransaction entry) =>
        entry.Type == PointsTransactionType.Debit && entry.Amount > 0 ? -entry.Amount : entry.Amount;
}
