using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Vinr.Sdk.Operations.Listening;

/// <summary>Posts an event to the app as VINR would: the same body, signed.</summary>
internal sealed class LocalDelivery : IDisposable
{
    /// <summary>What a receiver has (documented).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ForwardOptions _options;
    private readonly HttpMessageInvoker _http;

    public LocalDelivery(ForwardOptions options)
    {
        _options = options;
        _http = options.Handler is { } handler ? new(handler, disposeHandler: false) : new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
    }

    public async Task<ForwardedEvent> SendAsync(VinrEvent happened, CancellationToken cancellationToken)
    {
        var begun = _options.TimeProvider.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        int? status = null;
        string? problem = null;
        try
        {
            using var request = Request(happened);
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
        }
        catch (HttpRequestException failure)
        {
            problem = failure.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"no answer within {Patience.TotalSeconds:0} s, which is as long as VINR waits");
        }

        return new()
        {
            Id = happened.Id,
            Type = happened.Type.ToString(),
            Created = happened.Created,
            Status = status,
            Problem = problem,
            Milliseconds = (long)_options.TimeProvider.GetElapsedTime(begun).TotalMilliseconds,
        };
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(VinrEvent happened)
    {
        var (body, now) = (Encoding.UTF8.GetBytes(VinrJson.Serialize(happened)), _options.TimeProvider.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Vinr-Timestamp", WebhookSigner.Timestamp(now));
        request.Headers.TryAddWithoutValidation("X-Vinr-Signature", WebhookSigner.Sign(body, now, _options.Secret));
        return request;
    }
}
