using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Api.Events;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>One event, as it is sent.</summary>
internal static class EventPage
{
    public static Page Show(Visit visit, string id)
    {
        if (visit.State.Events.Find(id) is not { } happened) return Page.Missing("There is no such event.") with { Section = "Events" };

        var body = ApiResponse.Ok(happened, EventJson.WriteMembers).Body;
        return new(happened.Type, Html.Of($"""
            <p class="under">{Bits.Id(happened.Id)} {Words.Instant(happened.Created)} {EventText.About(visit.State, happened)}</p>
            {Bits.Section("body", "Body", JsonText.Of(body))}
            {Bits.Section("deliveries", "Deliveries", Deliveries(visit, id))}
            """))
        {
            Section = "Events",
        };
    }

    private static Html Deliveries(Visit visit, string id)
    {
        var deliveries = visit.Sandbox.Webhooks.Deliveries.Where(delivery => delivery.EventId == id).Reverse().ToList();
        return Html.Of($"""
            {(deliveries.Count > 0 ? DeliveryTable.Of(visit, deliveries) : Bits.Empty("None: no receiver wanted it when it was recorded."))}
            {Bits.Form(visit, Addresses.Replay(id), Html.Of($"<button>Send it again</button>"))}
            """);
    }
}
