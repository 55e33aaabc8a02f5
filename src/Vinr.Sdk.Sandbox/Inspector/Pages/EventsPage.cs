using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What has happened, and whom it was told.</summary>
internal static class EventsPage
{
    private const int PageSize = 25;
    private const int DeliveriesShown = 20;

    public static Page Show(Visit visit) => new("Events", Html.Of($"""
        <p class="under">{Words.Number(visit.State.Events.Length)} recorded, <a href="#deliveries">{Words.Count(visit.Sandbox.Webhooks.Deliveries.Count, "delivery", "deliveries")}</a> to <a href="#receivers">{Words.Count(visit.State.WebhookEndpoints.Count + visit.Sandbox.Webhooks.Targets.Count, "receiver")}</a></p>
        {Bits.Section("events", "Recorded", Events(visit))}
        {Bits.Section("deliveries", "Deliveries", Deliveries(visit))}
        {Bits.Section("receivers", "Receivers", Receivers(visit))}
        """))
    {
        Section = "Events",
    };

    private static Html Events(Visit visit)
    {
        var (state, type) = (visit.State, visit.Query("type"));
        if (state.Events.Length == 0) return Bits.Empty("Nothing has happened yet. Every change is recorded here, and sent to the webhook endpoints that want it.");

        var positions = type.Length > 0 ? state.Events.Select(EventRecord.ByType, type) : null;
        var leaf = new Leaf(visit, positions?.Count ?? state.Events.Length, PageSize);
        var table = new Table("Events, newest first", new("Event"), new("About"), new("When"));
        foreach (var index in leaf.FromLast())
        {
            var happened = state.Events[positions?[index] ?? index]!;
            table.Add(
                Html.Of($"""<a href="{Addresses.Event(happened.Id)}">{happened.Type}</a><br>{Bits.Id(happened.Id)}"""),
                EventText.About(state, happened),
                Words.Instant(happened.Created));
        }

        return Html.Of($"{Filter(state, type)}{table.ToHtml()}{leaf.ToHtml("Pages of events")}");
    }

    private static Html Filter(EngineState state, string chosen)
    {
        var types = state.Events.Rows.Select(happened => happened.Type).Distinct().Order(StringComparer.Ordinal).Prepend("");
        return Html.Of($"""
            <form class="search" action="{Addresses.Events}">
            <label for="type">Type</label>
            <div class="inline"><select id="type" name="type">{types.Select(type => Fields.Option(type, type.Length == 0 ? "all" : type, chosen))}</select><button class="primary">Show</button></div>
            </form>
            """);
    }

    private static Html Deliveries(Visit visit)
    {
        var webhooks = visit.Sandbox.Webhooks;
        var all = webhooks.Deliveries;
        var switches = webhooks.Switches.Select(it => Html.Of($"""<p class="note bad">{it.ToString()}</p>"""));
        if (all.Count == 0) return Html.Of($"""{switches}{Bits.Empty("None yet. What happens is sent to the receivers below from the moment on that they are there.")}""");

        var counts = all.GroupBy(delivery => delivery.State).OrderBy(group => group.Key).Select(group => $"{Words.Number(group.Count())} {Words.State(group.Key)}");
        return Html.Of($"""
            {switches}
            <p class="muted">{string.Join(", ", counts)}{(all.Count > DeliveriesShown ? $"; the latest {DeliveriesShown}" : "")}</p>
            {DeliveryTable.Of(visit, all.Reverse().Take(DeliveriesShown))}
            """);
    }

    private static Html Receivers(Visit visit)
    {
        var (endpoints, targets) = (visit.State.WebhookEndpoints, visit.Sandbox.Webhooks.Targets);
        if (endpoints.Count + targets.Count == 0)
        {
            return Bits.Empty(
                "None. Events are recorded all the same.",
                Example.Curl(visit, "webhook-endpoints", """{"url":"http://localhost:5000/webhooks/vinr","enabledEvents":["*"]}"""),
                """sandbox.Webhooks.SendTo(new Uri("http://localhost:5000/webhooks/vinr"));""");
        }

        var table = new Table("Receivers", new("Receiver"), new("Gets"));
        foreach (var endpoint in endpoints.Rows) table.Add(Html.Of($"{Bits.Name(endpoint.Url)}<br>{Bits.Id(endpoint.Id)}"), Types(endpoint.EnabledEvents));
        foreach (var target in targets) table.Add(Html.Of($"{Bits.Id(target.Id)}<br>{Bits.Muted("named in this process")}"), Types(target.Events));
        return table.ToHtml();
    }

    private static Html Types(IReadOnlyList<string> types) => types.Count == 0 || types.Contains("*")
        ? Html.Of($"everything")
        : Html.Of($"""<span class="row">{types.Select(type => Bits.Badge(type))}</span>""");
}
