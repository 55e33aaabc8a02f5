using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>What an order expected to earn, where it says so and nothing else was found about its points. Entries by hand count as what they put right.</summary>
internal sealed class PointsChecks(Ledgers books, Findings findings)
{
    public void Run()
    {
        foreach (var row in books.Read(
            $"""
            SELECT o.id, p.id, o.points,
                coalesce((SELECT sum(e.amount) FROM entries e WHERE e.source = p.id AND e.amount > 0 AND e.account IN (SELECT id FROM accounts)), 0),
                coalesce((SELECT sum(e.amount) FROM entries e JOIN refunds r ON e.source = r.id WHERE r.payment = p.id AND e.amount < 0 AND e.account IN (SELECT id FROM accounts)), 0) + {Words.ByHandForRefunds},
                {Words.ByHand}
            FROM orders o JOIN payments p ON p.id = o.payment WHERE o.points IS NOT NULL AND p.status IN {Words.Paid} ORDER BY o.row
            """,
            row => (Order: row.Text(0), Payment: row.Text(1), Expected: row.Number(2), Earned: row.Number(3), TakenBack: row.Number(4), ByHand: row.Number(5))))
        {
            if (row.Expected == row.Earned || row.Expected == row.Earned + row.TakenBack || row.Expected == row.Earned + row.ByHand || row.Expected == row.Earned + row.TakenBack + row.ByHand)
            {
                books.Write("DELETE FROM undecided WHERE payment = $1", row.Payment); // the shop knew
                continue;
            }

            if (findings.HasPointsOf(row.Payment)) continue;

            findings.Add(new(
                FindingKind.PointsDiffer,
                $"Order {row.Order} expected {Words.Points(row.Expected)}, and its payment {row.Payment} earned {Words.Points(row.Earned)}{(row.TakenBack < 0 ? $", of which {Words.Points(-row.TakenBack)} were taken back" : "")}.",
                "The ledger is as the rules are now: correct the shop's expectation, or the rule.")
            {
                Order = row.Order,
                Payment = row.Payment,
                Evidence = [.. books.Read("SELECT id FROM entries WHERE source = $1", entry => entry.Text(0), row.Payment)],
            });
        }
    }
}
