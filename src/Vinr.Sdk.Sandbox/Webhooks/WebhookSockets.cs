namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>The way to receivers over the network: nothing but the request goes out, and only to where it was told.</summary>
internal static class WebhookSockets
{
    public static HttpMessageInvoker Open() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        },
        disposeHandler: true);
}
