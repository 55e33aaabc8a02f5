using System.Net;
using System.Text;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

/// <summary>Stands before a VINR and changes a word in what is sent to it, so that something is not as the guide says.</summary>
internal sealed class Meddler : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _http = new();
    private readonly Uri _target;
    private readonly Func<string, string> _change;
    private readonly Task _serving;

    public Meddler(Uri target, Func<string, string> change)
    {
        (_target, _change) = (target, change);
        Address = new Uri($"http://127.0.0.1:{UnusedPort.Find()}/v1");
        _listener.Prefixes.Add($"http://127.0.0.1:{Address.Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
        _http.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await PassOnAsync(context);
        }
    }

    private async Task PassOnAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        using var request = new HttpRequestMessage(new(context.Request.HttpMethod), new Uri(_target, context.Request.RawUrl));
        if (context.Request.HasEntityBody)
            request.Content = new StringContent(_change(await reader.ReadToEndAsync()), Encoding.UTF8, "application/json");
        foreach (var name in new[] { "X-Api-Key", "Idempotency-Key" })
            if (context.Request.Headers[name] is { } value) request.Headers.Add(name, value);

        using var answer = await _http.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
        context.Response.Close();
    }
}
