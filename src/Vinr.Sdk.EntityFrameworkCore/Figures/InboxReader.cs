using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Asks the database how the inbox stands.</summary>
internal abstract class InboxReader
{
    public abstract Task<InboxFigures> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The same of a shop's context.</summary>
internal sealed class InboxReader<TContext>(ContextScope<TContext> contexts) : InboxReader
    where TContext : DbContext
{
    public override Task<InboxFigures> ReadAsync(CancellationToken cancellationToken) => contexts.RunAsync(async db =>
    {
        var inbox = db.Set<VinrInboxMessage>();
        var oldest = await inbox.Where(m => m.State == VinrInboxState.Waiting).OrderBy(m => m.Stored).Select(m => (DateTimeOffset?)m.Stored).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return new InboxFigures(oldest, await inbox.CountAsync(m => m.State == VinrInboxState.Dead, cancellationToken).ConfigureAwait(false));
    });
}
