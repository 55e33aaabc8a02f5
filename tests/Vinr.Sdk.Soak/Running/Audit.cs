using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Soak.Running;

/// <summary>
/// Holds what the client said against what the sandbox's ledger says: each success has exactly one entry, and every entry belongs
/// to a call that succeeded.
/// </summary>
internal sealed class Audit
{
    private readonly Dictionary<(string Account, string Reason, string Source), List<PointsTransaction>> _entries;

    private Audit(IEnumerable<PointsTransaction> entries) =>
        _entries = entries.GroupBy(NameOf).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>Reads the ledger of some accounts.</summary>
    public static async Task<Audit> ReadAsync(VinrClient vinr, IEnumerable<string> accounts, CancellationToken cancellationToken)
    {
        var entries = new List<PointsTransaction>();
        foreach (var account in accounts)
        {
            await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, null, cancellationToken))
            {
                entries.Add(entry);
            }
        }

        return new(entries);
    }

    public (int Lost, int Doubled) Judge(IEnumerable<Call> calls)
    {
        var (lost, doubled) = (0, 0);
        foreach (var call in calls)
        {
            if (call.End != CallEnd.Succeeded || call.Kind == CallKind.Read) continue;

            // A manual entry is named by its own id, the others by what caused them.
            if (!_entries.Remove((call.Account, call.Reason, call.Result!), out var entries) || entries[0].Amount != call.Points) lost++;
            else doubled += entries.Count - 1;
        }

        // Nobody who was told of a success has caused what is left.
        return (lost, doubled + _entries.Values.Sum(entries => entries.Count));
    }

    private static (string Account, string Reason, string Source) NameOf(PointsTransaction entry) =>
        (entry.Account.Id, entry.Reason, entry.Source ?? entry.Id);
}
