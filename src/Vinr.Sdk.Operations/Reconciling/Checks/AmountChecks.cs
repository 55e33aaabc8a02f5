using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Order and payment agree on the money, and on whose it was.</summary>
internal sealed class AmountChecks(Ledgers books, Findings findings)
{
    private const string Refunded = "max(coalesce(p.refunded, 0), coalesce((SELECT sum(r.amount) FROM refunds r WHERE r.payment = p.id AND r.status IN ('succeeded', 'pending')), 0))";

    public void Run()
    {
        Charged();
        GivenBack();
        Customers();
    }

    private void Charged()
    {
        foreach (var row in books.Read(
            $"SELECT o.id, p.id, o.amount, o.currency, p.amount, p.currency FROM orders o JOIN payments p ON p.id = o.payment WHERE p.status IN {Words.Paid} AND (o.amount <> p.amount OR o.currency <> p.currency) ORDER BY o.row",
            row => (Order: row.Text(0), Payment: row.Text(1), Wanted: Words.Amount(row.Number(2), row.Text(3)), Charged: Words.Amount(row.Number(4), row.Text(5)), IsWhole: MajorUnits.Of(row.Number(4), row.Text(5)) == row.Number(2))))
        {
            findings.Add(new(
                FindingKind.AmountDiffers,
                $"Order {row.Order} says {row.Wanted}, and its payment {row.Payment} charged {row.Charged}.",
                row.IsWhole
                    ? "Amounts without decimals are minor units (4500 is 45.00 EUR): export the orders with decimals, or in minor units."
                    : "Find out which is right. Points are earned by what was charged, after any discount.")
            {
                Order = row.Order,
                Payment = row.Payment,
            });
        }
    }

    private void GivenBack()
    {
        foreach (var row in books.Read(
            $"SELECT o.id, p.id, o.refunded, {Refunded}, p.currency FROM orders o JOIN payments p ON p.id = o.payment WHERE o.refunded IS NOT NULL AND o.refunded <> {Refunded} ORDER BY o.row",
            row => (Order: row.Text(0), Payment: row.Text(1), Wanted: row.Number(2), Given: row.Number(3), Currency: row.Text(4))))
        {
            findings.Add(new(
                FindingKind.RefundDiffers,
                $"Order {row.Order} says that {Words.Amount(row.Wanted, row.Currency)} went back, and of its payment {row.Payment} VINR refunded {Words.Amount(row.Given, row.Currency)}.",
                row.Given < row.Wanted ? "Refund what is missing, or correct the order." : "Find out who refunded the rest, and correct the order.")
            {
                Order = row.Order,
                Payment = row.Payment,
                Evidence = [.. books.Read("SELECT id FROM refunds WHERE payment = $1", refund => refund.Text(0), row.Payment)],
            });
        }
    }

    /// <summary>Whose it was does not change any more: it is well once the order's customer was given points for it by hand.</summary>
    private void Customers()
    {
        foreach (var row in books.Read(
            $"""
            SELECT o.id, p.id, o.customer, p.customer FROM orders o JOIN payments p ON p.id = o.payment
            WHERE o.customer LIKE 'cust\_%' ESCAPE '\' AND o.customer <> coalesce(p.customer, '') AND p.status IN {Words.Paid} AND NOT EXISTS (
                SELECT 1 FROM hands h JOIN entries e ON e.id = h.entry JOIN accounts a ON a.id = e.account WHERE h.payment = p.id AND h.refund IS NULL AND e.amount > 0 AND a.customer = o.customer)
            ORDER BY o.row
            """,
            row => (Order: row.Text(0), Payment: row.Text(1), Wanted: row.Text(2), Found: row.TextOrNull(3))))
        {
            findings.Add(new(
                FindingKind.CustomerDiffers,
                $"Order {row.Order} is {row.Wanted}'s, and its payment {row.Payment} is {row.Found ?? "a guest's"}{(row.Found is null ? ": it earned nothing for the customer" : ", who earned by it")}.",
                "See that the checkout passes the customer of the order; points can be moved by hand, with the payment in the metadata of both entries.")
            {
                Order = row.Order,
                Payment = row.Payment,
            });
        }
    }
}
