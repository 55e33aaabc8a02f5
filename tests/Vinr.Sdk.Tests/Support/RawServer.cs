using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Vinr.Sdk.Tests.Support;

/// <summary>
/// A server of bare sockets, for answers that no proper server gives: the first connection follows the first script and so on,
/// all that follow the last one. A connection is closed when its script ends.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private readonly ConcurrentQueue<Task> _connections = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Func<RawConnection, Task>[] _scripts;
    private readonly Task _accepting;

    public RawServer(params Func<RawConnection, Task>[] scripts)
    {
        _scripts = scripts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public int Connections => _connections.Count;

    /// <summary>A server that reads each request and answers with exactly this.</summary>
    public static RawServer Answering(string answer) => new(async connection =>
    {
        await connection.ReadAsync();
        await connection.WriteAsync(answer);
    });

    /// <summary>An answer in proper HTTP.</summary>
    public static string Http(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nx-vinr-request-id: req_raw\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_end.Token);
                _connections.Enqueue(ServeAsync(socket, _scripts[Math.Min(_connections.Count, _scripts.Length - 1)]));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket, Func<RawConnection, Task> script)
    {
        using (socket)
        using (var connection = new RawConnection(socket, _requests.Enqueue))
        using (_end.Token.Register(socket.Dispose))
        {
            try
            {
                await script(connection);
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }
}
