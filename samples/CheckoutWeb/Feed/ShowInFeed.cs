using Vinr.Sdk;
using Vinr.Sdk.Hosting;

namespace CheckoutWeb;

/// <summary>Puts events into the feed.</summary>
internal sealed class ShowInFeed(EventFeed feed, Club club) : IVinrEventHandler<VinrEvent>
{
    public Task HandleAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        if (FeedWords.Of(happened, club) is { } entry) feed.Add(entry);
        return Task.CompletedTask;
    }
}
