using System.Net.Http.Headers;
using System.Text;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>A web server, over sockets or in memory.</summary>
internal sealed class HttpReceiver(HttpMessageInvoker invoker, Uri address) : IReceiver
{
    private const int KeptOfAnswer = 1024;

    /// <summary>The way over the network: nothing but the request goes out, and only to where it was told.</summary>
    public static HttpMessageInvoker OpenSockets() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        },
        disposeHandler: true);

    public async Task<ReceiverAnswer> ReceiveAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ReadOnlyMemoryContent(message.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.TryAddWithoutValidation(WebhookMessage.SignatureHeader, message.Signature);
        request.Headers.TryAddWithoutValidation(WebhookMessage.TimestampHeader, message.Timestamp);

        using var response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new ReceiverAnswer(response.StatusCode, await BeginningAsync(response.Content, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<string?> BeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[KeptOfAnswer];
        var length = 0;
        try
        {
            using var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
        {
            // The status has come, and counts.
        }

        return length == 0 ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
