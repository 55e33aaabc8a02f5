using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Orders;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Takes the orders of the file into the books; a row that is none is a finding, and the next one is read.</summary>
internal sealed class OrderReading(OrderFile file, Entries entries, Findings findings)
{
    public void Read(CancellationToken token)
    {
        foreach (var (order, record, problem) in file.Rows())
        {
            token.ThrowIfCancellationRequested();
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
    }
}
