using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/events</c></summary>
internal static class EventEndpoints
{
    private const string CreatedFrom = "created[gte]";

    [SandboxRule("events.list", Grade.Illustrative, "Events are retrieved, and listed by type and from an instant on.", Page = "Events (API reference)")]
    public static ResourceRoutes Routes(SandboxEngine engine, EventJson json) => new Resource<EventRecord>("events", json.WriteMembers)
    {
        List = query => engine.Events.List(new(query.Text("type"), Instant(query.Text(CreatedFrom))), query.Page()),
        Retrieve = engine.Events.Retrieve,
    }.Routes;

    /// <summary>Unix seconds, as events show them, or ISO 8601 (both forms are assumed).</summary>
    private static DateTimeOffset? Instant(string? text)
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.FromUnixTimeSeconds(seconds);

        return Iso8601.Read(text)
            ?? throw ApiErrors.ParameterInvalid(CreatedFrom, $"The parameter '{CreatedFrom}' must be Unix seconds, or {Iso8601.Wanted}.");
    }
}
