using System.Net.Sockets;
using System.Text;

namespace Vinr.Sdk.Tests.Support;

/// <summary>One connection of a <see cref="RawServer"/>. What is written goes out as it is, right or wrong.</summary>
internal sealed class RawConnection(Socket socket, Action<SentRequest> record) : IDisposable
{
    private readonly NetworkStream _stream = new(socket);

    /// <summary>Reads a request with its body.</summary>
    public async Task<SentRequest> ReadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) head.Append((char)await ReadByteAsync());

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, null) : 0];
        await _stream.ReadExactlyAsync(body);

        var first = lines[0].Split(' ');
        var request = new SentRequest(first[0], first[1], headers, Encoding.UTF8.GetString(body));
        record(request);
        return request;
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Waits until the client closes its side.</summary>
    public async Task ClosedByClientAsync()
    {
        while (await _stream.ReadAsync(new byte[1024]) > 0)
        {
        }
    }

    /// <summary>Ends the connection as is proper.</summary>
    public void Close() => socket.Close();

    /// <summary>Ends the connection with a reset in place of a farewell.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Dispose() => _stream.Dispose();

    private async Task<byte> ReadByteAsync()
    {
        var one = new byte[1];
        await _stream.ReadExactlyAsync(one);
        return one[0];
    }
}
