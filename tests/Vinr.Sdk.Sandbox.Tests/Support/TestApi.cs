using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Support;

/// <summary>A sandbox and a plain HTTP client for it: raw JSON in, raw JSON out.</summary>
public sealed class TestApi : IAsyncDisposable
{
    private TestApi(VinrSandbox sandbox, Way way)
    {
        Sandbox = sandbox;
        Http = new HttpClient(way == Way.Loopback ? new SocketsHttpHandler() : sandbox.CreateHandler());
    }

    public VinrSandbox Sandbox { get; }

    public HttpClient Http { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestApi> StartAsync(Way way, VinrSandboxOptions? options = null) =>
        new(await VinrSandbox.StartAsync(options, Token), way);

    public Task<Answer> GetAsync(string path) => SendAsync(Request(HttpMethod.Get, path));

    public Task<Answer> DeleteAsync(string path) => SendAsync(Request(HttpMethod.Delete, path));

    public Task<Answer> PostAsync(string path, string json = "", string? key = null)
    {
        var request = Request(HttpMethod.Post, path);
        if (json.Length > 0) request.Content = JsonContent(json);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request);
    }

    /// <summary>A POST that must work.</summary>
    public async Task<Answer> MakeAsync(string path, string json)
    {
        var answer = await PostAsync(path, json);
        Assert.True(answer.Status == 200, answer.Text);
        return answer;
    }

    /// <summary>A request with the sandbox's key.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, Address(path));
        request.Headers.Add("X-Api-Key", Sandbox.SecretKey);
        return request;
    }

    public Uri Address(string path) => new(Sandbox.BaseAddress + path);

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request, Token);
        return await Answer.ReadAsync(response);
    }

    public static ByteArrayContent JsonContent(string json) => JsonContent(Encoding.UTF8.GetBytes(json));

    public static ByteArrayContent JsonContent(byte[] json) =>
        new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
    }
}
