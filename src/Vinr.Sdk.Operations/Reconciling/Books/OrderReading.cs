using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Orders;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Takes the orders of the file into the books; a row that is none is a finding, and the next one is read. All rows behind a broken one are one.</summary>
internal sealed class OrderReading(OrderFile file, Entries entries, Findings findings)
{
    public void Read(CancellationToken token)
    {
        var lost = 0L;
        foreach (var (order, record, problem) in file.Rows())
        {
            token.ThrowIfCancellationRequested();
            if (record.IsLost)
            {
                lost++;
                continue;
            }

            var wrong = problem ?? (entries.Add(order!) ? null : $"the order {order!.Id} stands in the file twice");
            if (wrong is null) continue;

            findings.Add(new(
                FindingKind.BadRow,
                string.Create(CultureInfo.InvariantCulture, $"Row {record.Row} of the orders was left out: {wrong}."),
                "Mend the row in the shop's export, and reconcile again.")
            {
                Order = order?.Id,
            });
        }

        if (lost == 0) return;
        findings.Add(new(
            FindingKind.BadRow,
            string.Create(CultureInfo.InvariantCulture, $"The {lost} {(lost == 1 ? "row" : "rows")} behind it were left out as well: behind a broken row nobody can tell where the next begins."),
            "Mend the broken row in the shop's export, and reconcile again: until then the payments of these orders look as if they had none."));
    }
}
