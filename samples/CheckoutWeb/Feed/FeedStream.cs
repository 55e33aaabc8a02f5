using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace CheckoutWeb;

/// <summary>Tells a browser that there is news, as server-sent events.</summary>
internal static class FeedStream
{
    public static IResult Open(HttpContext http, Visitors visitors, EventFeed feed, IHostApplicationLifetime app) =>
        TypedResults.ServerSentEvents(NewsAsync(feed, visitors.Of(http), app.ApplicationStopping));

    private static async IAsyncEnumerable<SseItem<string>> NewsAsync(
        EventFeed feed, Visitor visitor, CancellationToken closing, [EnumeratorCancellation] CancellationToken gone = default)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(gone, closing);
        await foreach (var entry in feed.WatchAsync(visitor, enough.Token))
        {
            // At first, for what happened while the browser was not listening.
            yield return entry is null
                ? new SseItem<string>("", "ready")
                : new SseItem<string>(entry.Text, "news") { EventId = entry.Id };
        }
    }
}
