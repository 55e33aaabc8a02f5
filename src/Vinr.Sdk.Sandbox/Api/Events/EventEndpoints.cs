using System.Globalization;
using Vinr.Sdk.Sandbox.Api.Errors;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Events;

/// <summary><c>/v1/events</c></summary>
internal sealed class EventEndpoints(Engine.Events events)
{
    private const string CreatedFrom = "created[gte]";

    public ResourceRoutes Routes => new("events")
    {
        List = List,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new EventFilter(request.Query.Text("type"), Instant(request.Query.Text(CreatedFrom)));
        return events.List(filter, request.Query.Page()).ToResponse(EventJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(events.Retrieve(request.Id), EventJson.WriteMembers);
    }

    /// <summary>Unix seconds, as events show them, or ISO 8601 (both forms are assumed).</summary>
    private static DateTimeOffset? Instant(string? text)
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;

        throw ApiErrors.ParameterInvalid(CreatedFrom, $"The parameter '{CreatedFrom}' must be Unix seconds or an ISO 8601 date.");
    }
}
