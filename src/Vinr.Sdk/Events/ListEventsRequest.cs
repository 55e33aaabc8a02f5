namespace Vinr.Sdk;

/// <summary>Which events to list.</summary>
public sealed record ListEventsRequest : ListRequest
{
    /// <summary>Only those of this type (documented).</summary>
    public EventType? Type { get; init; }

    /// <summary>
    /// Only those from this moment on, in whole seconds (<c>created[gte]</c>, illustrative; that it is written in ISO 8601 is
    /// assumed).
    /// </summary>
    public DateTimeOffset? CreatedFrom { get; init; }
}
