using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What has happened, and whom it was told.</summary>
internal static class EventsPage
{
    private const int PageSize = 25;

    public static Page Show(Visit visit) => new("Events", Html.Of($"""
        {Bits.Section("events", "Recorded", Events(visit))}
        {Bits.Section("receivers", "Webhook endpoints", Endpoints(visit))}
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
        var types = state.Events.Rows.Select(happened => happened.Type).Distinct().Order(StringComparer.Ordinal);
        return Html.Of($"""
            <form class="search" action="{Addresses.Events}">
            <label for="type">Type</label>
            <div class="inline"><select id="type" name="type"><option value="">all</option>{types.Select(type => Html.Of($"""<option{(type == chosen ? Html.Of($""" selected="selected" """) : default)}>{type}</option>"""))}</select><button class="primary">Show</button></div>
            </form>
            """);
    }

    private static Html Endpoints(Visit visit)
    {
        if (visit.State.WebhookEndpoints.Count == 0)
        {
            return Bits.Empty(
                "None. Events are recorded all the same.",
                Example.Curl(visit, "webhook-endpoints", """{"url":"http://localhost:5000/webhooks/vinr","enabledEvents":["*"]}"""));
        }

        var table = new Table("Webhook endpoints", new("Address"), new("Wants"));
        foreach (var endpoint in visit.State.WebhookEndpoints.Rows)
        {
            table.Add(
                Html.Of($"{Bits.Name(endpoint.Url)}<br>{Bits.Id(endpoint.Id)}"),
                Html.Of($"""<span class="row">{endpoint.EnabledEvents.Select(type => Bits.Badge(type))}</span>"""));
        }

        return table.ToHtml();
    }
}
