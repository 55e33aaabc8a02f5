using System.Net;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>A method of the test.</summary>
internal sealed class DelegateReceiver(Func<WebhookMessage, CancellationToken, Task<HttpStatusCode>> receive) : IReceiver
{
    public async Task<ReceiverAnswer> ReceiveAsync(WebhookMessage message, CancellationToken cancellationToken) =>
        new(await receive(message, cancellationToken).ConfigureAwait(false));
}
