namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>One event, as it is sent.</summary>
internal static class EventPage
{
    public static Page Show(PageContext context, string id)
    {
        if (context.State.Events.Find(id) is not { } happened) return Page.Missing("There is no such event.") with { Section = "Events" };

        var body = context.Sandbox.EventBodies.Body(happened);
        return new(happened.Type, Html.Of($"""
            <p class="under">{Elements.Id(happened.Id)} {Format.Instant(happened.Created)} {EventText.About(context.State, happened)}</p>
            {Elements.Section("body", "Body", JsonText.Of(body))}
            {Elements.Section("deliveries", "Deliveries", Deliveries(context, id))}
            """))
        {
            Section = "Events",
        };
    }

    private static Html Deliveries(PageContext context, string id)
    {
        var deliveries = context.Sandbox.Webhooks.Deliveries.Where(delivery => delivery.EventId == id).Reverse().ToList();
        return Html.Of($"""
            {(deliveries.Count > 0 ? DeliveryTable.Of(context, deliveries) : Elements.Empty("None: no receiver wanted it when it was recorded."))}
            {Elements.Form(context, Addresses.Replay(id), Html.Of($"<button>Send it again</button>"))}
            """);
    }
}
