using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>The sandbox that the pages show.</summary>
internal sealed record InspectedSandbox(SandboxEngine Engine, SandboxClock Clock, SandboxFaults Faults, SandboxRequests Requests, SandboxWebhooks Webhooks, EventJson EventBodies, Explorations Explorations, string SecretKey)
{
    public FormGuard Guard { get; } = new();

    public Notes Notes { get; } = new();
}
