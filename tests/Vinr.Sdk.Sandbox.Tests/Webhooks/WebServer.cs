using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Vinr.Sdk.Sandbox.Server;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>A receiver behind a real socket: it remembers requests and answers each with the same status.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly List<ReceivedRequest> _requests = [];
    private LoopbackServer? _server;

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public Uri Address => _server!.Address;

    public static async Task<WebServer> StartAsync(int status = 200)
    {
        var server = new WebServer();
        var application = new SandboxApplication(context => server.AnswerAsync(context, status));
        server._server = await LoopbackServer.StartAsync(application, IPAddress.Loopback, 0, CancellationToken.None);
        return server;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, int status)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        lock (_requests) _requests.Add(new(context.Request.Method, context.Request.GetEncodedPathAndQuery(), headers, body.ToArray()));
        context.Response.StatusCode = status;
        if (status is >= 300 and <= 399) context.Response.Headers.Location = "/elsewhere";
    }
}

internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
