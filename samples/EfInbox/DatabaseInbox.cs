using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Hosting;

namespace EfInbox;

/// <summary>
/// An inbox in the app's database, for all its instances. Each step is one statement, so that the database decides between two that
/// want the same event; nothing of it belongs to SQLite alone.
/// </summary>
public sealed class DatabaseInbox(IDbContextFactory<ShopContext> contexts, TimeProvider time) : IVinrInbox
{
    private const string Done = "";

    public async Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (token, now) = (Guid.NewGuid().ToString("N"), Now());
        context.Inbox.Add(new() { EventId = eventId, Token = token, Until = now + Milliseconds(lease) });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new(InboxStatus.Claimed, token);
        }
        catch (DbUpdateException)
        {
            // Another row has the key: it is taken over when its time is over, and only by one.
            context.ChangeTracker.Clear();
        }

        var taken = await context.Inbox.Where(entry => entry.EventId == eventId && entry.Until <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Token, token).SetProperty(entry => entry.Until, now + Milliseconds(lease)), cancellationToken);
        if (taken == 1) return new(InboxStatus.Claimed, token);

        var holder = await context.Inbox.Where(entry => entry.EventId == eventId).Select(entry => entry.Token).SingleOrDefaultAsync(cancellationToken);
        return new(holder == Done ? InboxStatus.AlreadyDone : InboxStatus.InProgress);
    }

    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) =>
        PutAsync(eventId, token, token, lease, cancellationToken);

    public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        PutAsync(eventId, token, Done, retention, cancellationToken);

    public async Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Inbox.Where(entry => entry.EventId == eventId && entry.Token == token).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Removes what need not be remembered any longer. Call it now and then.</summary>
    public async Task<int> CleanAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now();
        return await context.Inbox.Where(entry => entry.Token == Done && entry.Until <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> PutAsync(string eventId, string token, string value, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var until = Now() + Milliseconds(duration);
        return await context.Inbox.Where(entry => entry.EventId == eventId && entry.Token == token)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Token, value).SetProperty(entry => entry.Until, until), cancellationToken) == 1;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static long Milliseconds(TimeSpan duration) => (long)duration.TotalMilliseconds;
}
