using System.Net;
using System.Net.Sockets;
using System.Text;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Server;

/// <summary>Requests that an HTTP client would not write.</summary>
public sealed class RawHttpTests
{
    [Fact]
    public async Task A_request_line_may_hold_the_whole_address()
    {
        var answer = await SendAsync("GET http://example.com/v1/customers?limit=1 HTTP/1.1", "", "");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dots_are_an_id_like_any_other()
    {
        var answer = await SendAsync("GET /v1/customers/.. HTTP/1.1", "", "");

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.Contains("'..'", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_idempotency_keys_are_one_too_many()
    {
        var answer = await SendAsync(
            "POST /v1/programs HTTP/1.1", "Content-Type: application/json\r\nIdempotency-Key: a\r\nIdempotency-Key: b\r\n", """{"name":"A"}""");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("\"param\":\"Idempotency-Key\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_idempotency_key_is_a_400()
    {
        var answer = await SendAsync("POST /v1/programs HTTP/1.1", "Content-Type: application/json\r\nIdempotency-Key:\r\n", """{"name":"A"}""");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }

    /// <summary>The whole answer, read to the end of the connection.</summary>
    private static async Task<string> SendAsync(string requestLine, string headers, string body)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.BaseAddress.Port, TestApi.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"{requestLine}\r\nHost: example.com\r\nConnection: close\r\nX-Api-Key: {sandbox.SecretKey}\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}"),
            TestApi.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestApi.Token);
    }
}
