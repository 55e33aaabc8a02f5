using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Where events are to be sent.</summary>
internal sealed record WebhookEndpointRecord : IEntity
{
    /// <summary>In place of a type of event: all of them.</summary>
    public const string Everything = "*";

    /// <summary>The <see cref="FirstEvent"/> of an endpoint that nothing is sent to.</summary>
    public const int Never = int.MaxValue;

    public required string Id { get; init; }

    public required string Url { get; init; }

    /// <summary>The types that are sent there.</summary>
    public required ImmutableArray<string> EnabledEvents { get; init; }

    /// <summary>Whether anything is sent there.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>What deliveries are signed with. The first one is shown once, to whom creates the endpoint.</summary>
    public required SigningSecrets Secrets { get; init; }

    /// <summary>How often its secret has been replaced.</summary>
    public int Rotations { get; init; }

    /// <summary>The position of the first event that is sent there. What was recorded before the endpoint was made is not.</summary>
    public required int FirstEvent { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }

    [SandboxRule("webhooks.types", Grade.Documented, "An endpoint gets the events of the types that it names; * stands for all.", Page = "Webhook endpoints (API reference), Webhooks")]
    [SandboxRule("webhooks.status", Grade.Illustrative, "A disabled endpoint gets nothing.", Page = "Webhook endpoints (API reference)")]
    public bool Wants(string type) => IsEnabled && (EnabledEvents.Contains(type) || EnabledEvents.Contains(Everything));
}
