using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Each order has its payment, and each payment its order.</summary>
internal sealed class OrderChecks(Ledgers books, Findings findings, BookReader reader)
{
    /// <summary>A file in which every order names the same payment is a mistake of its own, and told in a line.</summary>
    private const int MostNamed = 20;

    public async Task RunAsync(Period period)
    {
        foreach (var (order, payment) in Unmatched()) await MatchAsync(order, payment).ConfigureAwait(false);
        NotPaid();
        InTwoOrders();
        WithoutOrder(period);
    }

    private IEnumerable<(string Order, string? Payment)> Unmatched() => books.ReadAside(
        "SELECT o.id, o.payment FROM orders o LEFT JOIN payments p ON p.id = o.payment WHERE p.id IS NULL AND o.amount > 0 ORDER BY o.row",
        row => (row.Text(0), row.TextOrNull(1)));

    /// <summary>
    /// An order that names no payment may be named by one, in its metadata. Attempts that were declined, and a payment that went back whole, do not
    /// count beside one that was paid.
    /// </summary>
    private async Task MatchAsync(string order, string? payment)
    {
        if (payment is not null)
        {
            if (await reader.ReadPaymentAsync(payment).ConfigureAwait(false)) return;

            findings.Add(new(
                FindingKind.OrderWithoutPayment,
                $"Order {order} names the payment {payment}, which VINR does not have.",
                "Look in the shop for the payment that was made for it; a key of the other environment, test or live, sees none of this one's.")
            {
                Order = order,
                Payment = payment,
            });
            return;
        }

        List<(string Payment, long Rank)> named =
        [
            .. books.Read(
                $"SELECT p.id, (p.status IN {Words.Paid}) + (p.status IN {Words.Paid} AND p.status <> 'refunded') AS rank FROM notes n JOIN payments p ON p.id = n.payment WHERE n.value = $1 ORDER BY rank DESC, p.created DESC, p.id LIMIT 2",
                row => (row.Text(0), row.Number(1)),
                order),
        ];
        if (named.Count == 1 || (named.Count == 2 && (named[0].Rank > named[1].Rank || named[0].Rank == 0))) books.Write("UPDATE orders SET payment = $1 WHERE id = $2", named[0].Payment, order);
        else
        {
            findings.Add(new(
                FindingKind.OrderWithoutPayment,
                named.Count == 0 ? $"Order {order} names no payment, and no payment of the period names it in its metadata." : $"Order {order} names no payment, and more than one that was paid names it in its metadata.",
                "Find out how it was paid, and whether goods left without money.")
            {
                Order = order,
                Evidence = [.. named.Select(one => one.Payment)],
            });
        }
    }

    private void NotPaid()
    {
        foreach (var (order, payment, status) in books.Read(
            $"SELECT o.id, p.id, p.status FROM orders o JOIN payments p ON p.id = o.payment WHERE o.amount > 0 AND p.status NOT IN {Words.Paid} ORDER BY o.row",
            row => (row.Text(0), row.Text(1), row.Text(2))))
        {
            findings.Add(new(
                FindingKind.OrderNotPaid,
                $"Order {order} counts on the payment {payment}, which is {status}: it has not been paid and earns nothing.",
                status == "authorized" ? "Capture it before the authorization ends, or cancel the order." : "Cancel the order, or have the customer pay.")
            {
                Order = order,
                Payment = payment,
            });
        }
    }

    private void InTwoOrders()
    {
        foreach (var (payment, count) in books.Read(
            "SELECT payment, count(*) FROM orders WHERE payment IS NOT NULL GROUP BY payment HAVING count(*) > 1", row => (row.Text(0), row.Number(1))))
        {
            List<string> some = [.. books.Read("SELECT id FROM orders WHERE payment = $1 ORDER BY row LIMIT $2", row => row.Text(0), payment, MostNamed)];
            findings.Add(new(
                FindingKind.PaymentInTwoOrders,
                string.Create(CultureInfo.InvariantCulture, $"The payment {payment} stands in {count} orders: {string.Join(", ", some)}{(count > some.Count ? " …" : "")}."),
                "One payment pays one order: find the payment of the others, or whether an order was exported twice.")
            {
                Payment = payment,
                Evidence = some,
            });
        }
    }

    /// <summary>What went back whole needs no order any more.</summary>
    private void WithoutOrder(Period period)
    {
        foreach (var (payment, amount, currency) in books.Read(
            $"SELECT p.id, p.amount, p.currency FROM payments p WHERE p.status IN {Words.Paid} AND p.status <> 'refunded' AND p.amount > 0 AND p.created >= $1 AND p.created < $2 AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.payment = p.id) ORDER BY p.created",
            row => (row.Text(0), row.Number(1), row.Text(2)),
            period.Start,
            period.End))
        {
            findings.Add(new(
                FindingKind.PaymentWithoutOrder,
                $"VINR has the payment {payment} of {Words.Amount(amount, currency)}, and no order has it.",
                "A customer may have paid for something that was never sent, or twice: find the order, or refund it.")
            {
                Payment = payment,
            });
        }
    }
}
