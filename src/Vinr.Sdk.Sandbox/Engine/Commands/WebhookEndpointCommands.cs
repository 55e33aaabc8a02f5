using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewWebhookEndpoint
{
    public required string Url { get; init; }

    public required ImmutableArray<string> EnabledEvents { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record WebhookEndpointChanges
{
    public Change<string> Url { get; init; }

    public Change<ImmutableArray<string>> EnabledEvents { get; init; }

    public Change<bool> IsEnabled { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}
