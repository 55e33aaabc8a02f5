using System.Diagnostics;

namespace Vinr.Sdk.Hosting;

/// <summary>The spans of deliveries and of their handling.</summary>
internal static class WebhookSpans
{
    private static readonly ActivitySource Source = new(VinrWebhookTelemetry.ActivitySourceName);

    public static Activity? Receive() => Source.StartActivity("vinr.webhook.receive", ActivityKind.Internal);

    public static void Received(Activity? span, VinrEvent happened, VinrEventOutcome outcome)
    {
        if (span is null) return;
        span.SetTag(TagNames.EventType, happened.Type.ToString());
        span.SetTag(TagNames.EventId, happened.Id);
        span.SetTag(TagNames.Outcome, WebhookMetrics.NameOf(outcome));
        if (outcome is VinrEventOutcome.Failed or VinrEventOutcome.Full or VinrEventOutcome.Unavailable) span.SetStatus(ActivityStatusCode.Error);
    }

    public static void Rejected(Activity? span, string check)
    {
        span?.SetTag(TagNames.Check, check);
        span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <param name="happened">The event.</param>
    /// <param name="attempt">Which try this is.</param>
    /// <param name="isStale">Whether a later event of the same member came before.</param>
    /// <param name="delivery">The trace of a delivery that was answered before; none when this is a part of it.</param>
    public static Activity? Handle(VinrEvent happened, int attempt, bool isStale, ActivityContext delivery)
    {
        var span = Source.StartActivity("vinr.webhook.handle", ActivityKind.Consumer, parentContext: default, links: delivery == default ? null : [new(delivery)]);
        if (span is null) return null;
        span.SetTag(TagNames.EventType, happened.Type.ToString());
        span.SetTag(TagNames.EventId, happened.Id);
        span.SetTag(TagNames.Attempt, attempt);
        if (isStale) span.SetTag(TagNames.Stale, true);
        return span;
    }

    public static void Failed(Activity? span, Exception failure)
    {
        span?.SetTag(TagNames.ErrorType, failure.GetType().Name);
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
