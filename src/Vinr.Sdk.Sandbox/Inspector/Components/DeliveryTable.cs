namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Deliveries of events: how they stand, what was tried, and when it is tried again.</summary>
internal static class DeliveryTable
{
    public static Html Of(PageContext context, IEnumerable<WebhookDelivery> deliveries)
    {
        var table = new Table("Deliveries, newest first", new("Event"), new("Receiver"), new("State"), new("Attempts"), new("Next"));
        foreach (var delivery in deliveries)
        {
            table.Add(
                Html.Of($"""<a href="{Addresses.Event(delivery.EventId)}">{delivery.EventType}</a>{(delivery.IsReplay ? Html.Of($" {Elements.Badge("again")}") : default)}<br>{Elements.Id(delivery.EventId)}"""),
                Receiver(context, delivery.Target),
                Elements.Badge(Format.State(delivery.State), ToneOf(delivery.State)),
                delivery.Attempts.Count == 0 ? Elements.None : Html.Of($"""<ol class="attempts">{delivery.Attempts.Select(Attempt)}</ol>"""),
                delivery.NextAttemptAt is { } next ? Html.Of($"{Format.Instant(next)}<br>{Elements.Muted(Format.Ahead(context.Now, next))}") : Elements.None);
        }

        return table.ToHtml();
    }

    private static Html Attempt(DeliveryAttempt attempt) => Html.Of($"""
        <li>{Format.Instant(attempt.At)} <span class="{(attempt.Succeeded ? "plus" : "minus")}">{attempt.ToString()}</span>{Answer(attempt.Answer)}</li>

        """);

    private static Html Answer(string? answer) =>
        string.IsNullOrWhiteSpace(answer) ? default : Html.Of($"""<details><summary>Answer</summary><pre tabindex="0"><code>{Html.Whole(answer)}</code></pre></details>""");

    private static Html Receiver(PageContext context, string target) => context.State.WebhookEndpoints.Find(target) is { } endpoint
        ? Html.Of($"{Elements.Name(endpoint.Url)}<br>{Elements.Id(target)}")
        : Elements.Id(target);

    private static string ToneOf(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "good",
        DeliveryState.Failed => "bad",
        _ => "warn",
    };
}
