using System.IO.Compression;
using System.Net;
using System.Text;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>Answers over real sockets that are wrong. Always one of our exceptions, and as much of the answer as there was.</summary>
public class BrokenAnswerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-vinr-request-id: req_raw\r\n";

    /// <summary>Answers that break off: a repetition may mend that.</summary>
    public static TheoryData<string, string> BrokenOff => new()
    {
        { "in the middle of the head", "HTTP/1.1 200 OK\r\nContent-Ty" },
        { "after the head", Head + "Content-Length: 100\r\n\r\n" },
        { "with a content length that is too long", Head + "Content-Length: 100\r\n\r\n" + Reply.ProgramJson },
        { "in the middle of a chunk", Head + "Transfer-Encoding: chunked\r\n\r\n40\r\n{\"id\":" },
        { "without the last chunk", Head + "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n" },
        { "before a byte of the answer", "" },
    };

    /// <summary>Answers that make no sense: the same request would bring the same.</summary>
    public static TheoryData<string, string> Nonsense => new()
    {
        { "a greeting of another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n" },
        { "a status that is no number", "HTTP/1.1 abc OK\r\n\r\n" },
        { "a header line without a colon", "HTTP/1.1 200 OK\r\nthis is no header\r\n\r\n" },
        { "a flood of headers", "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"X-Flood-{i}: {new string('x', 40)}\r\n")) + "\r\n" },
        { "a header without end", "HTTP/1.1 200 OK\r\nX-Flood: " + new string('x', 200_000) },
        { "a chunk whose size is no number", Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}" },
        { "a chunk size beyond 64 bits", Head + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\n{}" },
        { "a content length that is too short", Head + "Content-Length: 10\r\n\r\n" + Reply.ProgramJson },
        { "a content length of zero", Head + "Content-Length: 0\r\n\r\n" },
        { "HTML", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>" },
        { "truncated JSON", RawServer.Http(200, """{"id":"prog_1","name":"VIN""") },
        { "JSON that goes on after its end", RawServer.Http(200, Reply.ProgramJson + Reply.ProgramJson) },
        { "an array", RawServer.Http(200, "[]") },
        { "a number", RawServer.Http(200, "12") },
        { "text", RawServer.Http(200, "\"prog_1\"") },
        { "null", RawServer.Http(200, "null") },
        { "invalid UTF-8", RawServer.Http(200, "{\"id\":\"prog_\u00ff\u00fe\"}") },
        { "half a surrogate pair", RawServer.Http(200, """{"id":"prog_\ud800"}""") },
        { "a depth of 10,000 arrays", RawServer.Http(200, "{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}") },
        { "a depth of 10,000 objects", RawServer.Http(200, string.Concat(Enumerable.Repeat("{\"x\":", 10_000)) + "1" + new string('}', 10_000)) },
        { "an object where text belongs", RawServer.Http(200, """{"id":{"id":"prog_1"}}""") },
        { "an instant that no calendar has", RawServer.Http(200, """{"id":"prog_1","created":1e300}""") },
        { "a redirect", RawServer.Http(302, "", "Location: http://127.0.0.1:9/v1/programs\r\n") },
        { "a redirect without a place", RawServer.Http(307, "") },
        { "not modified", "HTTP/1.1 304 Not Modified\r\n\r\n" },
        { "a switch of protocols", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(BrokenOff))]
    public async Task An_answer_that_breaks_off_is_asked_for_again(string how, string answer)
    {
        await using var server = RawServer.AnsweringOnce(answer);
        using var caller = Clients.At(server.Address);

        var read = await Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync());
        var written = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.Equal(6, server.Requests.Count);
        Assert.Equal(3, written.Attempts);
        if (!answer.StartsWith(Head, StringComparison.Ordinal)) return;

        foreach (var failure in new VinrException[] { read, written })
        {
            Assert.True(failure.RequestId == "req_raw", how);
            Assert.Contains("200", failure.Message, StringComparison.Ordinal);
            Assert.Contains("req_raw", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    [Keeps("calls.answers")]
    public async Task An_answer_that_makes_no_sense_is_a_format_exception(string how, string answer)
    {
        await using var server = RawServer.Answering(answer);
        using var caller = Clients.At(server.Address);

        var read = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());
        var written = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.PostAsync());

        Assert.True(server.Requests.Count == 2, how);
        Assert.False(read.OutcomeUnknown);
        Assert.True(written.OutcomeUnknown);
        Assert.NotNull(written.IdempotencyKey);
        Assert.True(read.Excerpt is null or { Length: <= 512 });
        if (answer.Contains("req_raw", StringComparison.Ordinal)) Assert.Equal("req_raw", read.RequestId);
    }

    [Fact]
    public async Task A_format_exception_shows_status_content_type_id_and_the_beginning_of_the_body()
    {
        var html = "<html>" + new string('x', 10_000);
        await using var server = RawServer.Answering(
            $"HTTP/1.1 201 Created\r\nContent-Type: text/html; charset=utf-8\r\nx-vinr-request-id: req_7\r\nContent-Length: {html.Length}\r\n\r\n{html}");
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.Equal(HttpStatusCode.Created, failure.StatusCode);
        Assert.Equal("text/html", failure.ContentType);
        Assert.Equal("req_7", failure.RequestId);
        Assert.Equal(html[..512], failure.Excerpt);
        Assert.Equal(1, failure.Attempts);
        Assert.False(failure.IsTransient);
        Assert.Contains("loyalty.programs.retrieve", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("calls.answers")]
    public async Task A_redirect_is_never_followed()
    {
        await using var elsewhere = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        await using var server = RawServer.Answering(RawServer.Http(307, "", $"Location: {elsewhere.Address}/programs\r\n"));
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.PostAsync());

        Assert.Equal(HttpStatusCode.TemporaryRedirect, failure.StatusCode);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task A_body_that_announces_200_MB_is_not_read()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(Head + "Content-Length: 209715200\r\n\r\n{\"id\":\"big\"");
            await connection.ClosedByClientAsync();
        });
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.Equal("{\"id\":\"big\"", failure.Excerpt);
        Assert.Equal("req_raw", failure.RequestId);
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("calls.answers")]
    public async Task A_body_of_200_MB_that_does_not_say_so_is_read_up_to_the_cap()
    {
        const int Chunk = 1 << 20;
        var chunk = Encoding.ASCII.GetBytes($"{Chunk:x}\r\n{new string('x', Chunk)}\r\n");
        long sent = 0;
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(Head + "Transfer-Encoding: chunked\r\n\r\n");
            for (; sent < 200L * Chunk; sent += Chunk) await connection.WriteAsync(chunk);
        });
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.InRange(Interlocked.Read(ref sent), 20L * Chunk, 100L * Chunk);
        Assert.Equal(new string('x', 512), failure.Excerpt);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(37, true)]
    [InlineData(36, false)]
    public async Task The_cap_is_exact(int cap, bool fits)
    {
        Assert.Equal(37, Reply.ProgramJson.Length);
        var chunked = $"{Head}Transfer-Encoding: chunked\r\n\r\n25\r\n{Reply.ProgramJson}\r\n0\r\n\r\n";
        foreach (var answer in new[] { RawServer.Http(200, Reply.ProgramJson), chunked })
        {
            await using var server = RawServer.Answering(answer);
            using var caller = Clients.At(server.Address, options => options.MaxResponseBytes = cap);

            if (fits) Assert.Equal("prog_1", (await caller.GetAsync()).Id);
            else await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());
        }
    }

    [Fact]
    public async Task The_largest_cap_is_no_trouble()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        using var caller = Clients.At(server.Address, options => options.MaxResponseBytes = int.MaxValue);

        Assert.Equal("prog_1", (await caller.GetAsync()).Id);
    }

    [Fact]
    public async Task A_body_that_was_packed_without_being_asked_for_is_not_unpacked()
    {
        await using var server = Packed(Encoding.UTF8.GetBytes(Reply.ProgramJson));
        using var caller = Clients.At(server.Address);

        Assert.NotNull((await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync())).Excerpt);
    }

    [Fact]
    public async Task A_gzip_bomb_that_a_handler_of_the_callers_unpacks_ends_at_the_cap()
    {
        await using var server = Packed(new byte[50_000_000]);
        using var caller = Clients.On(Unpacking(), options => options.BaseAddress = server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_handler_of_the_callers_cannot_unpack_is_a_format_exception()
    {
        await using var server = RawServer.Answering(Head + "Content-Encoding: gzip\r\nContent-Length: 37\r\n\r\n" + Reply.ProgramJson);
        using var caller = Clients.On(Unpacking(), options => options.BaseAddress = server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.PostAsync());

        Assert.Equal("req_raw", failure.RequestId);
        Assert.True(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task An_HTML_502_is_tried_again_and_then_a_server_exception()
    {
        await using var server = RawServer.Answering("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<html>nginx</html>\r\n");
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
        Assert.Equal("<html>nginx</html>\r\n", failure.RawBody);
        Assert.Null(failure.Code);
        Assert.Contains("text/html", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("Connection: close\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("Connection: close\r\n\r\n")]
    public async Task An_empty_500_is_a_server_exception(string rest)
    {
        await using var server = RawServer.AnsweringOnce("HTTP/1.1 500 Internal Server Error\r\n" + rest);
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        Assert.Null(failure.RawBody);
        Assert.Equal(3, failure.Attempts);
    }

    [Fact]
    public async Task Provisional_answers_are_passed_over()
    {
        await using var server = RawServer.Answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + RawServer.Http(200, Reply.ProgramJson));
        using var caller = Clients.At(server.Address);

        Assert.Equal("prog_1", (await caller.PostAsync()).Id);
    }

    [Fact]
    public async Task An_answer_without_any_length_ends_with_its_connection()
    {
        await using var server = RawServer.AnsweringOnce("HTTP/1.0 200 OK\r\n\r\n" + Reply.ProgramJson);
        using var caller = Clients.At(server.Address);

        Assert.Equal("prog_1", (await caller.PostAsync()).Id);
    }

    [Fact]
    public async Task A_large_answer_in_many_pieces_is_read_whole()
    {
        var name = new string('n', 300_000);
        var json = $$"""{"id":"prog_1","name":"{{name}}"}""";
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(Head + "Transfer-Encoding: chunked\r\n\r\n");
            foreach (var piece in json.Chunk(1777)) await connection.WriteAsync($"{piece.Length:x}\r\n{new string(piece)}\r\n");
            await connection.WriteAsync("0\r\n\r\n");
        });
        using var caller = Clients.At(server.Address);

        Assert.Equal(name, (await caller.GetAsync()).Name);
    }

    private static RawServer Packed(byte[] body)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(body);
        return new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync($"{Head}Content-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n");
            await connection.WriteAsync(packed.ToArray());
        });
    }

    private static SocketsHttpHandler Unpacking() => new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
}
