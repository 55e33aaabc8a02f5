using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>When members are told what, and how.</summary>
public sealed class NotificationRule : VinrResource, IIdentified
{
    [JsonConstructor]
    internal NotificationRule()
    {
    }

    /// <summary>The id.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>What members are told of, <c>loyalty.points.expiring</c>.</summary>
    [JsonInclude]
    public EventType Trigger { get; internal set; }

    /// <summary>How long before, <c>14d</c>. Null: not before.</summary>
    [JsonInclude]
    public string? LeadTime { get; internal set; }

    /// <summary>How they are told.</summary>
    [JsonInclude]
    public IReadOnlyList<NotificationChannel> Channels { get; internal set => field = value ?? []; } = [];

    /// <summary>The template of the message. Null when not told.</summary>
    [JsonInclude]
    public string? Template { get; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
