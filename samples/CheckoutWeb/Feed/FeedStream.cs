using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace CheckoutWeb;

/// <summary>Tells a browser that there is news, as server-sent events.</summary>
internal static class FeedStream
{
    public static IResult Open(HttpContext http, Visitors visitors, EventFeed feed, IHostApplicationLifetime app) =>
        visitors.Of(http).Member is { } member
            ? TypedResults.ServerSentEvents(NewsAsync(feed, member, app.ApplicationStopping))
            : TypedResults.NoContent(); // which tells a browser not to ask again

    private static async IAsyncEnumerable<SseItem<string>> NewsAsync(
        EventFeed feed, Member member, CancellationToken closing, [EnumeratorCancellation] CancellationToken gone = default)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(gone, closing);
        await foreach (var entry in feed.WatchAsync(member, enough.Token))
        {
            // At first, for what happened while the browser was not listening.
            yield return entry is null
                ? new SseItem<string>("", "ready")
                : new SseItem<string>(entry.Text, "news") { EventId = entry.Id };
        }
    }
}
