using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Where events are to be sent.</summary>
internal sealed record WebhookEndpointRecord : IEntity
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    /// <summary>The types that are sent there.</summary>
    public required ImmutableArray<string> EnabledEvents { get; init; }

    /// <summary>What deliveries are signed with. Shown once, to whom creates the endpoint.</summary>
    public required string Secret { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}
