using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>Takes one request and keeps its first line as the bytes had it: no framework has decoded anything.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<string> _line;

    public RawServer()
    {
        _listener.Start();
        _line = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    public Task<string> RequestLine => _line;

    public void Dispose() => _listener.Dispose();

    private async Task<string> ServeAsync()
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var line = await reader.ReadLineAsync();
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header[15..], null);
        }

        if (length > 0) await reader.ReadBlockAsync(new char[length]);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 29\r\nConnection: close\r\n\r\n{\"id\":\"any_1\",\"deleted\":true}"u8.ToArray());
        return line!;
    }
}
