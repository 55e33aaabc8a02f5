using System.Text.Json;
using Vinr.Sdk;

namespace LaunchGuide;

/// <summary>Tells whom an event is about: an account at VINR hears of all its customers at once.</summary>
internal static class EventSubjects
{
    /// <summary>Whether the event's resource is, or names, one of these.</summary>
    public static bool Mentions(this VinrEvent happened, params IReadOnlyCollection<string> ids) =>
        happened.Data.Object is { ValueKind: JsonValueKind.Object } resource
        && resource.EnumerateObject().Any(property => property.Value.ValueKind == JsonValueKind.String && ids.Contains(property.Value.GetString()));

    /// <summary>The events about the member, their customer, and what these two did: a refund names the payment, not who paid.</summary>
    public static List<VinrEvent> AboutTheMember(this IEnumerable<VinrEvent> oldestFirst, Story story)
    {
        HashSet<string> ids = [story.Member.Id, story.Customer];
        List<VinrEvent> events = [];
        foreach (var happened in oldestFirst.Where(happened => happened.Mentions(ids)))
        {
            events.Add(happened);
            if (happened.Data.Object!.Value.TryGetProperty("id", out var id) && id.GetString() is { } known) ids.Add(known);
        }

        return events;
    }
}
