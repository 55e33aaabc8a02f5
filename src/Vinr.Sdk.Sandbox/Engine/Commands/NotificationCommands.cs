using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewNotificationRule(string Trigger, ImmutableArray<string> Channels)
{
    public int? LeadDays { get; init; }

    public string? Template { get; init; }
}
