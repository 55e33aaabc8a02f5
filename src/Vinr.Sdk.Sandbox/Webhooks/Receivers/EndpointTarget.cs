using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>An endpoint of <c>/v1/webhook-endpoints</c>, with the address and the secret that it has by then.</summary>
internal sealed class EndpointTarget(SandboxEngine engine, string id, HttpMessageInvoker sockets) : ITarget
{
    public string Id => id;

    public Destination? Locate(DateTimeOffset now) => engine.Snapshot().WebhookEndpoints.Find(id) is { IsEnabled: true } endpoint
        ? new Destination(new HttpReceiver(sockets, new Uri(endpoint.Url)), endpoint.Secrets.At(now))
        : null;
}
