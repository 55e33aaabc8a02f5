using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What has happened, and whom it was told.</summary>
internal static class EventsPage
{
    private const int PageSize = 25;
    private const int DeliveriesShown = 20;

    public static Page Show(PageContext context) => new("Events", Html.Of($"""
        <p class="under">{Format.Number(context.State.Events.Length)} recorded, <a href="#deliveries">{Format.Count(context.Sandbox.Webhooks.Deliveries.Count, "delivery", "deliveries")}</a> to <a href="#receivers">{Format.Count(context.State.WebhookEndpoints.Count + context.Sandbox.Webhooks.Targets.Count, "receiver")}</a></p>
        {Elements.Section("events", "Recorded", Events(context))}
        {Elements.Section("deliveries", "Deliveries", Deliveries(context))}
        {Elements.Section("receivers", "Receivers", Receivers(context))}
        """))
    {
        Section = "Events",
    };

    private static Html Events(PageContext context)
    {
        var (state, type) = (context.State, context.Query("type"));
        if (state.Events.Length == 0) return Elements.Empty("Nothing has happened yet. Every change is recorded here, and sent to the webhook endpoints that want it.");

        var positions = type.Length > 0 ? state.Events.Select(EventRecord.ByType, type) : null;
        var pages = new Pagination(context, positions?.Count ?? state.Events.Length, PageSize);
        var table = new Table("Events, newest first", new("Event"), new("About"), new("When"));
        foreach (var index in pages.FromLast())
        {
            var happened = state.Events[positions?[index] ?? index]!;
            table.Add(
                Html.Of($"""<a href="{Addresses.Event(happened.Id)}">{happened.Type}</a><br>{Elements.Id(happened.Id)}"""),
                EventText.About(state, happened),
                Format.Instant(happened.Created));
        }

        return Html.Of($"{Filter(state, type)}{table.ToHtml()}{pages.ToHtml("Pages of events")}");
    }

    private static Html Filter(EngineState state, string chosen)
    {
        var types = state.Events.Rows.Select(happened => happened.Type).Distinct().Order(StringComparer.Ordinal).Prepend("");
        return Html.Of($"""
            <form class="search" action="{Addresses.Events}">
            <label for="type">Type</label>
            <div class="inline"><select id="type" name="type">{types.Select(type => Elements.Option(type, type.Length == 0 ? "all" : type, chosen))}</select><button class="primary">Show</button></div>
            </form>
            """);
    }

    private static Html Deliveries(PageContext context)
    {
        var webhooks = context.Sandbox.Webhooks;
        var all = webhooks.Deliveries;
        var switches = webhooks.Switches.Select(it => Html.Of($"""<p class="note bad">{it.ToString()}</p>"""));
        if (all.Count == 0) return Html.Of($"""{switches}{Elements.Empty("None yet. What happens is sent to the receivers below from the moment on that they are there.")}""");

        var counts = all.GroupBy(delivery => delivery.State).OrderBy(group => group.Key).Select(group => $"{Format.Number(group.Count())} {Format.State(group.Key)}");
        return Html.Of($"""
            {switches}
            <p class="muted">{string.Join(", ", counts)}{(all.Count > DeliveriesShown ? $"; the latest {DeliveriesShown}" : "")}</p>
            {DeliveryTable.Of(context, all.Reverse().Take(DeliveriesShown))}
            """);
    }

    private static Html Receivers(PageContext context)
    {
        var (endpoints, targets) = (context.State.WebhookEndpoints, context.Sandbox.Webhooks.Targets);
        if (endpoints.Count + targets.Count == 0)
        {
            return Elements.Empty(
                "None. Events are recorded all the same.",
                context.Curl("webhook-endpoints", """{"url":"http://localhost:5000/webhooks/vinr","enabledEvents":["*"]}"""),
                """sandbox.Webhooks.SendTo(new Uri("http://localhost:5000/webhooks/vinr"));""");
        }

        var table = new Table("Receivers", new("Receiver"), new("Gets"));
        foreach (var endpoint in endpoints.Rows) table.Add(Html.Of($"{Elements.Name(endpoint.Url)}<br>{Elements.Id(endpoint.Id)}"), Types(endpoint.EnabledEvents));
        foreach (var target in targets) table.Add(Html.Of($"{Elements.Id(target.Id)}<br>{Elements.Muted("named in this process")}"), Types(target.Events));
        return table.ToHtml();
    }

    private static Html Types(IReadOnlyList<string> types) => types.Count == 0 || types.Contains("*")
        ? Html.Of($"everything")
        : Html.Of($"""<span class="row">{types.Select(type => Elements.Badge(type))}</span>""");
}
