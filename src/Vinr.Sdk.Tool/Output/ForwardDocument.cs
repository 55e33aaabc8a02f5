using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Output;

/// <summary>What <c>vinr listen --json</c> gives.</summary>
/// <param name="Secret">What deliveries were signed with, when the tool made it; else null.</param>
/// <param name="Deliveries">What was forwarded.</param>
internal sealed record ForwardDocument(string? Secret, IReadOnlyList<ForwardedEvent> Deliveries);
