using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>
/// One look for events that were never delivered, by one instance at a time. An event that its handlers fail on is stored where the inbox
/// can, and holds nothing up.
/// </summary>
internal sealed class CatchUpRound(
    VinrCatchUpOptions options, IVinrInbox inbox, EventDispatcher dispatcher, Subscriptions subscriptions, IServiceProvider services, TimeProvider time, ILogger<CatchUpRound> logger)
{

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly string _name = options.Tenant is { } tenant ? InboxKey.Of(tenant, "catch-up") : "catch-up";

    /// <summary>From one look to the next.</summary>
    public TimeSpan Every => options.Every;

    // No event has such an id: a separator stands only behind a tenant.
    private string Turn => InboxKey.Of(tenant: null, "vinr/" + _name);

    private IVinrCheckpoints Checkpoints => inbox as IVinrCheckpoints
        ?? throw new InvalidOperationException($"{inbox.GetType().Name} keeps no checkpoint: let it implement {nameof(IVinrCheckpoints)}, as MemoryInbox, RedisInbox and UseEntityFramework do.");

    private VinrClient Vinr => options.Client?.Invoke(services) ?? services.GetService<VinrClient>()
        ?? throw new InvalidOperationException($"Catching up needs a client: call services.AddVinr, or set {nameof(VinrCatchUpOptions)}.{nameof(VinrCatchUpOptions.Client)}.");

    /// <summary>Fails at the app's start rather than at each look.</summary>
    /// <exception cref="InvalidOperationException">There is no client, or the inbox keeps no checkpoint.</exception>
    public void Check() => _ = (Checkpoints, Vinr);

    /// <returns>How many events were new; null when another instance is at it.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        var turn = await inbox.ClaimAsync(Turn, Lease, cancellationToken).ConfigureAwait(false);
        if (turn.Status != InboxStatus.Claimed) return null;

        try
        {
            return await CatchUpAsync(turn.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await inbox.ReleaseAsync(Turn, turn.Token, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<int> CatchUpAsync(string turn, CancellationToken cancellationToken)
    {
        var checkpoint = await Checkpoints.ReadCheckpointAsync(_name, cancellationToken).ConfigureAwait(false);
        if (checkpoint is null)
        {
            checkpoint = new(null, options.From ?? time.GetUtcNow());
            await Checkpoints.WriteCheckpointAsync(_name, checkpoint, cancellationToken).ConfigureAwait(false);
        }

        var found = 0;
        await foreach (var page in new EventsSince(Vinr, cancellationToken).ReadAsync(checkpoint).ConfigureAwait(false))
        {
            foreach (var happened in page)
            {
                if (await TakeAsync(happened, cancellationToken).ConfigureAwait(false)) found++;
            }

            await MoveOnAsync(page, cancellationToken).ConfigureAwait(false);
            if (!await inbox.RenewAsync(Turn, turn, Lease, cancellationToken).ConfigureAwait(false)) break; // it took too long, and another goes on
        }

        return found;
    }

    private async Task MoveOnAsync(IReadOnlyList<VinrEvent> page, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() - options.Overlap;
        if (page.LastOrDefault(happened => happened.Created <= until) is { } last)
            await Checkpoints.WriteCheckpointAsync(_name, new(last.Id, last.Created), cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether it was new.</returns>
    private async Task<bool> TakeAsync(VinrEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Id.Length == 0 || subscriptions.For(happened, options.Tenant).Length == 0) return false;
        if (inbox is IVinrEventStore store)
        {
            var arrived = new ArrivedEvent(InboxKey.Of(options.Tenant, happened.Id), happened, Encoding.UTF8.GetBytes(VinrJson.Serialize(happened))) { Tenant = options.Tenant };
            return await store.StoreAsync(arrived, cancellationToken).ConfigureAwait(false);
        }

        for (var attempt = 1; ; attempt++)
        {
            var outcome = await (options.Tenant is { } tenant ? dispatcher.DispatchAsync(happened, tenant, cancellationToken) : dispatcher.DispatchAsync(happened, cancellationToken)).ConfigureAwait(false);
            if (outcome == VinrEventOutcome.Unavailable) throw new InvalidOperationException("The inbox does not answer; it is tried again with the next look.");
            if (outcome != VinrEventOutcome.Failed) return outcome == VinrEventOutcome.Handled;
            if (attempt < options.Tries) continue;

            CatchUpLog.Left(logger, happened.Type.ToString(), happened.Id, attempt);
            return true;
        }
    }
}
