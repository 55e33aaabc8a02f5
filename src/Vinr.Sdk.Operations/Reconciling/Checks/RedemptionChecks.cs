using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>No redemption is left hanging: pending for longer than any payment can be. It is found in the period in which it began to hang.</summary>
internal sealed class RedemptionChecks(Ledgers books, Findings findings)
{
    public void Run(Period period, DateTimeOffset now)
    {
        var until = now < period.End ? now : period.End;
        foreach (var hanging in books.Read(
            "SELECT r.id, r.account, r.points, r.created FROM redemptions r JOIN accounts a ON a.id = r.account WHERE r.status = 'pending' AND r.created >= $1 AND r.created < $2 ORDER BY r.created",
            row => (Id: row.Text(0), Account: row.Text(1), Points: row.Number(2), Created: row.Moment(3)),
            period.RedemptionsSince,
            Period.Back(until, period.HangsAfter)))
        {
            findings.Add(new(
                FindingKind.RedemptionHangs,
                string.Create(CultureInfo.InvariantCulture, $"The redemption {hanging.Id} has been pending since {hanging.Created:yyyy-MM-dd}: {Words.Points(hanging.Points)} are spent, and nothing was paid with them."),
                "Release it, and the points come back; unless a payment with its discount is still to come.")
            {
                Account = hanging.Account,
                Evidence = [hanging.Id],
            });
        }
    }
}
