using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>
/// One look for events that were never delivered, by one instance at a time. An event that its handlers fail on is stored where the inbox
/// can, and holds nothing up.
/// </summary>
internal sealed class CatchUpRound(
    VinrCatchUpOptions options,
    IVinrInbox inbox,
    EventDispatcher dispatcher,
    Subscriptions subscriptions,
    ReceiverOptions receivers,
    IServiceProvider services,
    TimeProvider time,
    ILogger<CatchUpRound> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly string _name = options.Tenant is { } tenant ? InboxKey.Of(tenant, "catch-up") : "catch-up";
    private readonly CatchUpHandOut _handOut = new(options, inbox, dispatcher, logger);

    // Asked for once: whoever made it disposes of it.
    private readonly Lazy<VinrClient> _vinr = new(() => options.Client?.Invoke(services) ?? services.GetService<VinrClient>()
        ?? throw new InvalidOperationException($"Catching up needs a client: call services.AddVinr, or set {nameof(VinrCatchUpOptions)}.{nameof(VinrCatchUpOptions.Client)}."));

    /// <summary>From one look to the next.</summary>
    public TimeSpan Every => options.Every;

    // No event has such an id: a separator stands only behind a tenant.
    private string Turn => InboxKey.Of(tenant: null, "vinr/" + _name);

    private IVinrCheckpoints Checkpoints => inbox as IVinrCheckpoints
        ?? throw new InvalidOperationException($"{inbox.GetType().Name} keeps no checkpoint: let it implement {nameof(IVinrCheckpoints)}, as MemoryInbox, RedisInbox and UseEntityFramework do.");

    private TimeSpan MaxAge => options.MaxAge ?? CatchUpReach.Of(receivers.Of(options.Tenant).Retention);

    /// <summary>Fails at the app's start rather than at each look.</summary>
    /// <exception cref="InvalidOperationException">There is no client, the inbox keeps no checkpoint, or it forgets sooner than events are looked for.</exception>
    public void Check()
    {
        _ = (Checkpoints, _vinr.Value);
        var looksBack = options.Every + options.Overlap;
        if (MaxAge < looksBack)
        {
            throw new InvalidOperationException(
                $"Catching up looks back {looksBack} (Every and Overlap), and hands out no event that is older than {MaxAge}, since the inbox may have forgotten that it was handled ({nameof(VinrWebhookReceiverOptions.Retention)}). Let {nameof(VinrWebhookReceiverOptions.Retention)} be longer.");
        }

        if (options.From is { } from && inbox is MemoryInbox) CatchUpLog.BeginsAnew(logger, from);
    }

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
        var reach = new CatchUpReach(MaxAge, Checkpoints, _name, time);
        try
        {
            return await ReadOnAsync(turn, reach, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (reach.Ends is var (first, last)) CatchUpLog.TooOld(logger, reach.TooOld, first.Id, first.Created, last.Id, last.Created, MaxAge);
        }
    }

    private async Task<int> ReadOnAsync(string turn, CatchUpReach reach, CancellationToken cancellationToken)
    {
        var checkpoint = await Checkpoints.ReadCheckpointAsync(_name, cancellationToken).ConfigureAwait(false) ?? await BeginAsync(reach, cancellationToken).ConfigureAwait(false);
        var (found, isHeld) = (0, false);
        await foreach (var page in new EventsSince(_vinr.Value, cancellationToken).ReadAsync(checkpoint).ConfigureAwait(false))
        {
            VinrEvent? passed = null;
            foreach (var happened in page)
            {
                var outcome = await TakeAsync(happened, reach, cancellationToken).ConfigureAwait(false);
                if (outcome is VinrEventOutcome.Stored or VinrEventOutcome.Handled or VinrEventOutcome.Failed) found++;

                // Whoever holds it may fail or die: it is looked at again. Those behind it are not kept waiting.
                isHeld |= outcome == VinrEventOutcome.InProgress;
                if (!isHeld && happened.Created <= time.GetUtcNow() - options.Overlap) passed = happened;
            }

            if (passed is not null) await Checkpoints.WriteCheckpointAsync(_name, new(passed.Id, passed.Created), cancellationToken).ConfigureAwait(false);
            if (!await inbox.RenewAsync(Turn, turn, Lease, cancellationToken).ConfigureAwait(false)) break; // it took too long, and another goes on
        }

        return found;
    }

    private async Task<VinrCheckpoint> BeginAsync(CatchUpReach reach, CancellationToken cancellationToken)
    {
        if (options.From is { } from) await reach.AskAsync(from, cancellationToken).ConfigureAwait(false);
        var checkpoint = new VinrCheckpoint(null, options.From ?? time.GetUtcNow());
        await Checkpoints.WriteCheckpointAsync(_name, checkpoint, cancellationToken).ConfigureAwait(false);
        return checkpoint;
    }

    private async ValueTask<VinrEventOutcome> TakeAsync(VinrEvent happened, CatchUpReach reach, CancellationToken cancellationToken)
    {
        if (happened.Id.Length == 0 || subscriptions.For(happened, options.Tenant).Length == 0) return VinrEventOutcome.Unhandled;
        return await reach.HasAsync(happened, cancellationToken).ConfigureAwait(false)
            ? await _handOut.HandOutAsync(happened, cancellationToken).ConfigureAwait(false)
            : VinrEventOutcome.Duplicate; // perhaps
    }
}
