using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>
/// Entry by entry a ledger adds up to the balances that it shows, and to the member's. It is found in the period of the entry that does not
/// fit: the later one of two, or the newest.
/// </summary>
internal sealed class LedgerChecks(Ledgers books, Findings findings, BookReader reader, Period period)
{
    /// <summary>How often an account is read again before it is said not to add up: somebody may be writing to it.</summary>
    private const int Times = 3;

    public async Task RunAsync()
    {
        foreach (var suspect in Chains())
        {
            if (suspect.At < period.Start || suspect.At >= period.End) continue;
            if (suspect.Entry is not null || !await IsWellNowAsync(suspect.Account).ConfigureAwait(false)) findings.Add(Broken(suspect));
        }
    }

    /// <summary>What was written while the lists were read is no difference.</summary>
    private async Task<bool> IsWellNowAsync(string id)
    {
        for (var i = 0; i < Times; i++)
        {
            var (account, newest) = await reader.ReadAgainAsync(id).ConfigureAwait(false);
            if (account.Balance == (newest?.BalanceAfter ?? 0)) return true;
        }

        return false;
    }

    private IEnumerable<Suspect> Chains()
    {
        Link? last = null;
        foreach (var link in books.Read(
            "SELECT e.account, e.id, e.amount, e.balance, a.balance, e.created FROM entries e JOIN accounts a ON a.id = e.account ORDER BY e.account, e.seq DESC",
            row => new Link(row.Text(0), row.Text(1), row.Number(2), row.Number(3), row.Number(4), row.Moment(5))))
        {
            if (last is not null && last.Account != link.Account)
            {
                if (last.After != last.Balance) yield return last.AtItsEnd;
                last = null;
            }

            if (last is not null && last.After + link.Amount != link.After) yield return new(link.Account, link.Id, last.After + link.Amount, link.After, link.At);

            last = link;
        }

        if (last is not null && last.After != last.Balance) yield return last.AtItsEnd;
    }

    private static Finding Broken(Suspect suspect) => new(
        FindingKind.LedgerDoesNotAddUp,
        suspect.Entry is null
            ? string.Create(CultureInfo.InvariantCulture, $"The entries of {suspect.Account} come to {suspect.Right}, and its balance is {suspect.Found}.")
            : string.Create(CultureInfo.InvariantCulture, $"The entries of {suspect.Account} come to {suspect.Right} at {suspect.Entry}, which says {suspect.Found}."),
        "A ledger is VINR's own: ask its support, with these ids.")
    {
        Account = suspect.Account,
        Evidence = suspect.Entry is null ? [] : [suspect.Entry],
    };

    private sealed record Link(string Account, string Id, long Amount, long After, long Balance, DateTimeOffset At)
    {
        public Suspect AtItsEnd => new(Account, null, After, Balance, At);
    }

    private sealed record Suspect(string Account, string? Entry, long Right, long Found, DateTimeOffset At);
}
