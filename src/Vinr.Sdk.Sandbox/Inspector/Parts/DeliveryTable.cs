using Vinr.Sdk.Sandbox.Inspector.Markup;

namespace Vinr.Sdk.Sandbox.Inspector.Parts;

/// <summary>Deliveries of events: how they stand, what was tried, and when it is tried again.</summary>
internal static class DeliveryTable
{
    public static Html Of(Visit visit, IEnumerable<WebhookDelivery> deliveries)
    {
        var table = new Table("Deliveries, newest first", new("Event"), new("Receiver"), new("State"), new("Attempts"), new("Next"));
        foreach (var delivery in deliveries)
        {
            table.Add(
                Html.Of($"""<a href="{Addresses.Event(delivery.EventId)}">{delivery.EventType}</a>{(delivery.IsReplay ? Html.Of($" {Bits.Badge("again")}") : default)}<br>{Bits.Id(delivery.EventId)}"""),
                Receiver(visit, delivery.Target),
                Bits.Badge(Words.State(delivery.State), ToneOf(delivery.State)),
                delivery.Attempts.Count == 0 ? Bits.None : Html.Of($"""<ol class="attempts">{delivery.Attempts.Select(Attempt)}</ol>"""),
                delivery.NextAttemptAt is { } next ? Html.Of($"{Words.Instant(next)}<br>{Bits.Muted(Words.Ahead(visit.Now, next))}") : Bits.None);
        }

        return table.ToHtml();
    }

    private static Html Attempt(DeliveryAttempt attempt) => Html.Of($"""
        <li>{Words.Instant(attempt.At)} <span class="{(attempt.Succeeded ? "plus" : "minus")}">{attempt.ToString()}</span>{Answer(attempt.Answer)}</li>

        """);

    private static Html Answer(string? answer) =>
        string.IsNullOrWhiteSpace(answer) ? default : Html.Of($"""<details><summary>Answer</summary><pre tabindex="0"><code>{Html.Whole(answer)}</code></pre></details>""");

    private static Html Receiver(Visit visit, string target) => visit.State.WebhookEndpoints.Find(target) is { } endpoint
        ? Html.Of($"{Bits.Name(endpoint.Url)}<br>{Bits.Id(target)}")
        : Bits.Id(target);

    private static string ToneOf(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "good",
        DeliveryState.Failed => "bad",
        _ => "warn",
    };
}
