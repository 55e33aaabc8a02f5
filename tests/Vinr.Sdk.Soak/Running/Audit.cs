using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Soak.Running;

/// <summary>
/// Holds what the client said against what the sandbox's ledger says: each success has exactly one entry, and every entry belongs
/// to a call that succeeded.
/// </summary>
internal sealed class Audit
{
    private readonly Dictionary<(long Source, bool IsRelease), Call> _expected;
    private int _wrong;
    private int _doubled;

    public Audit(IReadOnlyCollection<Call> calls)
    {
        _expected = new(calls.Count);
        foreach (var call in calls)
        {
            if (call.End != CallEnd.Succeeded || call.Kind == CallKind.Read) continue;

            // A manual entry is named by its own id, the others by what caused them. Two calls with one result are a call too many.
            if (!_expected.TryAdd((call.Result, call.Kind == CallKind.Release), call)) _wrong++;
        }
    }

    /// <summary>Reads the ledger of some accounts, entry by entry: there may be a million of them.</summary>
    public async Task<(int Lost, int Doubled)> JudgeAsync(VinrClient vinr, IEnumerable<string> accounts, CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
        {
            await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, null, cancellationToken)) Count(entry);
        }

        return (_expected.Count + _wrong, _doubled);
    }

    private void Count(PointsTransaction entry)
    {
        // Nobody who was told of a success has caused what is not, or no longer, expected.
        if (!_expected.Remove((Hashes.Of(entry.Source ?? entry.Id), entry.Reason == "release"), out var call)) _doubled++;
        else if (call.Account != entry.Account.Id || call.Reason != entry.Reason || call.Points != entry.Amount) _wrong++;
    }
}
