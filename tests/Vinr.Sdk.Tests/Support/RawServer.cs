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
    private readonly CancellationTokenSource _end = new();
    private readonly Func<RawConnection, Task>[] _scripts;
    private readonly Task _accepting;
    private int _connections;

    public RawServer(params Func<RawConnection, Task>[] scripts)
    {
        _scripts = scripts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>A server that answers each request with exactly this and stays for the next.</summary>
    public static RawServer Answering(string answer) => new(async connection =>
    {
        while (true)
        {
            await connection.ReadAsync();
            await connection.WriteAsync(answer);
        }
    });

    /// <summary>A server that answers each request with exactly this and hangs up.</summary>
    public static RawServer AnsweringOnce(string answer) => new(async connection =>
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
                _ = ServeAsync(socket, _scripts[Math.Min(Interlocked.Increment(ref _connections), _scripts.Length) - 1]);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
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
