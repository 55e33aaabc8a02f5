using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Asks the inbox whether a later event of the same member was seen before.</summary>
internal sealed class EventOrder(IVinrInbox inbox, WebhookMetrics metrics, ILogger<EventOrder> logger)
{
    public async Task<bool> IsStaleAsync(VinrEvent happened, string? tenant, VinrWebhookReceiverOptions options)
    {
        if (!options.TrackOrder || happened.AccountId is not { } account) return false;
        try
        {
            var isStale = await ((IVinrEventOrder)inbox).IsStaleAsync(InboxKey.Of(tenant, account), happened.Created, options.Retention, CancellationToken.None).ConfigureAwait(false);
            if (isStale) metrics.Stale(happened.Type.ToString());
            return isStale;
        }
        catch (Exception e)
        {
            // The order is a hint; without it the event is handled all the same.
            WebhookLog.OrderFailed(logger, e, happened.Type.ToString(), happened.Id);
            return false;
        }
    }
}
