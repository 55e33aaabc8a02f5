using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Reads what VINR has since shortly before the period began: lists are newest first, so from now back.</summary>
internal sealed class BookReader(PacedCalls calls, Entries entries, IProgress<ReconciliationProgress>? progress, CancellationToken token)
{
    private long _singles;

    /// <summary>What time it is at VINR, from the header that every answer carries; the machine's when it is not there.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>Payments before entries: what a payment earned is there by the time its entries are read.</summary>
    /// <param name="program">The program.</param>
    /// <param name="period">How far back.</param>
    /// <param name="entriesSince">How far back entries are read, for caps that count since then.</param>
    public async Task ReadAsync(string program, Period period, DateTimeOffset entriesSince)
    {
        await SinceAsync("payments", period.Since, vinr => vinr.Payments.ListAsync(new() { Limit = 100 }, cancellationToken: token), payment => payment.Created, entries.Add).ConfigureAwait(false);
        await SinceAsync("refunds", period.Since, vinr => vinr.Refunds.ListAsync(new() { Limit = 100 }, cancellationToken: token), refund => refund.Created, entries.Add).ConfigureAwait(false);
        await SinceAsync("redemptions", period.RedemptionsSince, vinr => vinr.Loyalty.Redemptions.ListAsync(new() { Limit = 100 }, cancellationToken: token), redemption => redemption.Created, entries.Add).ConfigureAwait(false);
        await SinceAsync("ledger entries", entriesSince, vinr => vinr.Loyalty.Transactions.ListAsync(new() { Limit = 100 }, cancellationToken: token), entry => entry.Created, entries.Add).ConfigureAwait(false);
        await MembersAsync(program).ConfigureAwait(false);
    }

    /// <summary>One payment that is older, or that no list showed.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> ReadPaymentAsync(string id)
    {
        if (await PaymentAsync(id).ConfigureAwait(false) is not { } payment) return false;

        entries.Add(payment);
        return true;
    }

    /// <summary>How far a payment has come since it was read.</summary>
    public async Task ReadPaymentAgainAsync(string id)
    {
        if (await PaymentAsync(id).ConfigureAwait(false) is { } payment) entries.Renew(payment);
    }

    /// <summary>The refunds of one payment.</summary>
    public async Task ReadRefundsAsync(string payment, DateTimeOffset since)
    {
        await foreach (var refund in calls.ListAsync(vinr => vinr.Refunds.ListAsync(new() { Payment = payment, Limit = 100 }, cancellationToken: token), token).ConfigureAwait(false))
        {
            if (refund.Created < since) break;
            if (refund.Payment == payment) entries.Add(refund);
        }
    }

    /// <summary>
    /// The entries of one member, back to a moment before the period. What was written since the account was first read is left out: it
    /// would stand behind older ones, and belongs to the next run.
    /// </summary>
    public async Task ReadEntriesAsync(string account, DateTimeOffset since)
    {
        var newest = entries.NewestOf(account);
        var isKnown = newest is null;
        await foreach (var entry in calls.ListAsync(vinr => vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, cancellationToken: token), token).ConfigureAwait(false))
        {
            if (entry.Created < since) break;
            isKnown |= entry.Id == newest;
            if (isKnown && entry.Account.Id == account) entries.Add(entry);
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

    private async Task<Payment?> PaymentAsync(string id)
    {
        Tell("payments one by one", ++_singles);
        try
        {
            return await calls.ReadAsync((vinr, cancel) => vinr.Payments.RetrieveAsync(id, cancellationToken: cancel), token).ConfigureAwait(false);
        }
        catch (Exception none) when (none is VinrNotFoundException or ArgumentException)
        {
            return null;
        }
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

    private async Task SinceAsync<T>(string what, DateTimeOffset since, Func<VinrClient, VinrList<T>> list, Func<T, DateTimeOffset> created, Action<T> add)
        where T : VinrResource
    {
        var count = 0L;
        await foreach (var page in calls.PagesAsync(list, token).ConfigureAwait(false))
        {
            Now ??= page.Response.RateLimit?.Reset;
            foreach (var item in page.Items)
            {
                if (created(item) < since) return;
                add(item);
            }

            if (page.Items.Count > 0) Tell(what, count += page.Items.Count, created(page.Items[^1]));
        }
    }

    private void Tell(string what, long count, DateTimeOffset? backTo = null) => progress?.Report(new(what, count, backTo, calls.Count));
}
