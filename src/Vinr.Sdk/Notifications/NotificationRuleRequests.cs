using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>When to tell members what, and how.</summary>
public sealed record CreateNotificationRuleRequest : IJsonWritable
{
    /// <summary>
    /// What to tell them of; VINR names <c>loyalty.points.earned</c>, <c>loyalty.points.expiring</c>, <c>loyalty.tier.changed</c>,
    /// <c>reward.unlocked</c> and <c>redemption.completed</c>.
    /// </summary>
    public required EventType Trigger { get; init; }

    /// <summary>How long before, for what can be seen coming: <c>"14d"</c> is two weeks before points expire, which is looked at daily (documented).</summary>
    public string? LeadTime { get; init; }

    /// <summary>How to tell them: <c>[NotificationChannel.Email, NotificationChannel.Push]</c>.</summary>
    public required IReadOnlyList<NotificationChannel> Channels { get; init; }

    /// <summary>The template of the message.</summary>
    public string? Template { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("trigger"u8, Trigger)
        .Text("leadTime"u8, LeadTime)
        .Values("channels"u8, Channels)
        .Text("template"u8, Template);
}

/// <summary>Which notification rules to list. No filter is documented.</summary>
public sealed record ListNotificationRulesRequest : ListRequest;
