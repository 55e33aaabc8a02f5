using System.Text;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Hands an event that was read to the inbox: stored where it can be, else to its handlers now, so many times and then left.</summary>
internal sealed class CatchUpHandOut(VinrCatchUpOptions options, IVinrInbox inbox, EventDispatcher dispatcher, ILogger logger)
{
    /// <returns>What became of it: <see cref="VinrEventOutcome.InProgress"/> when somebody else holds it, who may yet fail.</returns>
    /// <exception cref="InvalidOperationException">The inbox does not answer.</exception>
    public async Task<VinrEventOutcome> HandOutAsync(VinrEvent happened, CancellationToken cancellationToken)
    {
        if (inbox is IVinrEventStore store)
        {
            var arrived = new ArrivedEvent(InboxKey.Of(options.Tenant, happened.Id), happened, Encoding.UTF8.GetBytes(VinrJson.Serialize(happened))) { Tenant = options.Tenant };
            return await store.StoreAsync(arrived, cancellationToken).ConfigureAwait(false) ? VinrEventOutcome.Stored : VinrEventOutcome.Duplicate;
        }

        for (var attempt = 1; ; attempt++)
        {
            var outcome = await (options.Tenant is { } tenant ? dispatcher.DispatchAsync(happened, tenant, cancellationToken) : dispatcher.DispatchAsync(happened, cancellationToken)).ConfigureAwait(false);
            if (outcome == VinrEventOutcome.Unavailable) throw new InvalidOperationException("The inbox does not answer; it is tried again with the next look.");
            if (outcome != VinrEventOutcome.Failed) return outcome;
            if (attempt < options.Tries) continue;

            CatchUpLog.Left(logger, happened.Type.ToString(), happened.Id, attempt);
            return outcome;
        }
    }
}
