using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Reads what VINR has since the period began: lists are newest first, so from now back to its first day.</summary>
internal sealed class BookReader(PacedCalls calls, Entries entries, DateTimeOffset start, IProgress<ReconciliationProgress>? progress, CancellationToken token)
{
    private long _singles;

    /// <summary>What time it is at VINR, from the header that every answer carries; the machine's when it is not there.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>Payments before entries: what a payment earned is there by the time its entries are read.</summary>
    public async Task ReadAsync(string program)
    {
        await SinceAsync("payments", vinr => vinr.Payments.ListAsync(new() { Limit = 100 }, cancellationToken: token), payment => payment.Created, entries.Add).ConfigureAwait(false);
        await SinceAsync("refunds", vinr => vinr.Refunds.ListAsync(new() { Limit = 100 }, cancellationToken: token), refund => refund.Created, entries.Add).ConfigureAwait(false);
        await SinceAsync("redemptions", vinr => vinr.Loyalty.Redemptions.ListAsync(new() { Limit = 100 }, cancellationToken: token), redemption => redemption.Created, entries.Add).ConfigureAwait(false);
        await SinceAsync("ledger entries", vinr => vinr.Loyalty.Transactions.ListAsync(new() { Limit = 100 }, cancellationToken: token), entry => entry.Created, entries.Add).ConfigureAwait(false);
        await MembersAsync(program).ConfigureAwait(false);
    }

    /// <summary>One payment that is older, or that no list showed.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> ReadPaymentAsync(string id)
    {
        Tell("payments one by one", ++_singles);
        try
        {
            entries.Add(await calls.ReadAsync((vinr, cancel) => vinr.Payments.RetrieveAsync(id, cancellationToken: cancel), token).ConfigureAwait(false));
            return true;
        }
        catch (Exception none) when (none is VinrNotFoundException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The entries of one member, back to a moment before the period.</summary>
    public async Task ReadEntriesAsync(string account, DateTimeOffset since)
    {
        await foreach (var entry in calls.ListAsync(vinr => vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, cancellationToken: token), token).ConfigureAwait(false))
        {
            if (entry.Created < since) break;
            entries.Add(entry);
        }
    }

    /// <summary>An account, and its newest entry, as they are now.</summary>
    public async Task<(LoyaltyAccount Account, PointsTransaction? Newest)> ReadAgainAsync(string account)
    {
        var found = await calls.ReadAsync((vinr, cancel) => vinr.Loyalty.Accounts.RetrieveAsync(account, cancellationToken: cancel), token).ConfigureAwait(false);
        await foreach (var entry in calls.ListAsync(vinr => vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 1 }, cancellationToken: token), token).ConfigureAwait(false))
            return (found, entry);

        return (found, null);
    }

    private async Task MembersAsync(string program)
    {
        var count = 0L;
        await foreach (var page in calls.PagesAsync(vinr => vinr.Loyalty.Accounts.ListAsync(new() { Program = program, Limit = 100 }, cancellationToken: token), token).ConfigureAwait(false))
        {
            foreach (var account in page.Items)
            {
                if (account.Program == program) entries.Add(account);
            }

            Tell("members", count += page.Items.Count);
        }
    }

    private async Task SinceAsync<T>(string what, Func<VinrClient, VinrList<T>> list, Func<T, DateTimeOffset> created, Action<T> add)
        where T : VinrResource
    {
        var count = 0L;
        await foreach (var page in calls.PagesAsync(list, token).ConfigureAwait(false))
        {
            Now ??= page.Response.RateLimit?.Reset;
            foreach (var item in page.Items)
            {
                if (created(item) < start) return;
                add(item);
            }

            if (page.Items.Count > 0) Tell(what, count += page.Items.Count, created(page.Items[^1]));
        }
    }

    private void Tell(string what, long count, DateTimeOffset? backTo = null) => progress?.Report(new(what, count, backTo, calls.Count));
}
