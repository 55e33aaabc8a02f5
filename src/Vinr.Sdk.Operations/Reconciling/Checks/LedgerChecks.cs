using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Entry by entry a ledger adds up to the balances that it shows, and to the member's.</summary>
internal sealed class LedgerChecks(Ledgers books, Findings findings, BookReader reader)
{
    public async Task RunAsync()
    {
        foreach (var suspect in Chains())
        {
            if (suspect.Entry is not null || !await IsWellNowAsync(suspect).ConfigureAwait(false)) findings.Add(Broken(suspect));
        }
    }

    /// <summary>What was written while the lists were read is no difference.</summary>
    private async Task<bool> IsWellNowAsync(Suspect suspect)
    {
        var (account, newest) = await reader.ReadAgainAsync(suspect.Account).ConfigureAwait(false);
        return account.Balance == (newest?.BalanceAfter ?? 0);
    }

    private IEnumerable<Suspect> Chains()
    {
        Link? last = null;
        var isBroken = false;
        foreach (var link in books.Read(
            "SELECT e.account, e.id, e.amount, e.balance, a.balance FROM entries e JOIN accounts a ON a.id = e.account ORDER BY e.account, e.seq DESC",
            row => new Link(row.Text(0), row.Text(1), row.Number(2), row.Number(3), row.Number(4))))
        {
            if (last is not null && last.Account != link.Account)
            {
                if (!isBroken && last.After != last.Balance) yield return new(last.Account, null, last.After, last.Balance);
                (last, isBroken) = (null, false);
            }

            if (last is not null && !isBroken && last.After + link.Amount != link.After)
            {
                isBroken = true;
                yield return new(link.Account, link.Id, last.After + link.Amount, link.After);
            }

            last = link;
        }

        if (last is not null && !isBroken && last.After != last.Balance) yield return new(last.Account, null, last.After, last.Balance);
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

    private sealed record Link(string Account, string Id, long Amount, long After, long Balance);

    private sealed record Suspect(string Account, string? Entry, long Right, long Found);
}
