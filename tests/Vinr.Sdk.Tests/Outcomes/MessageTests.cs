using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>What failures say, word for word: it is what stands in a shop's log, and what its reader acts on.</summary>
public class MessageTests
{
    private const string Advice =
        " It may have acted. Repeat the same call with idempotency key cart-1 before 2026-04-02 12:00 UTC to find out without acting twice; later it may act twice.";

    private static readonly Dictionary<string, (string Verb, Reply Reply, string Message)> Failures = new()
    {
        ["VINR's own error"] = (
            "POST", Reply.Of(422, """{"error":{"code":"insufficient_points","message":"Too few points.","param":"reward","request_id":"req_1"}}"""),
            "Too few points. (loyalty.programs.create: 422 insufficient_points, param reward, request req_1)"),
        ["an error without a message"] = ("GET", Reply.Of(400, """{"error":{"code":"parameter_invalid"}}"""), "VINR gave no message. (loyalty.programs.retrieve: 400 parameter_invalid)"),
        ["an error that may have acted and asks to come back"] = (
            "POST", Reply.Of(503, null, ("Retry-After", "61")), "The answer had no body. (loyalty.programs.create: 503) Come back in 61 s." + Advice),
        ["an error of a deletion"] = ("DELETE", Reply.Error(503, "down"), "What happened. (loyalty.programs.delete: 503 down) It may have acted. Repeat it to find out."),
        ["an error with its class alone"] = ("GET", Reply.Of(400, """{"error":{"type":"api_error"}}"""), "VINR gave no message. (loyalty.programs.retrieve: 400)"),
        ["a proxy's error"] = ("GET", Reply.Of(403, "<html>", ("Content-Type", "text/html")), "The answer's body is not a VINR error (text/html). (loyalty.programs.retrieve: 403)"),
        ["a packed error"] = (
            "GET", Reply.Of(403, "\u001f", ("Content-Type", ""), ("Content-Encoding", "gzip")),
            "The answer's body is not a VINR error (no content type, content encoding gzip, which was not asked for). (loyalty.programs.retrieve: 403)"),
        ["an error that is packed as it is"] = (
            "GET", Reply.Of(403, "no", ("Content-Encoding", "Identity")), "The answer's body is not a VINR error (application/json). (loyalty.programs.retrieve: 403)"),
        ["an error that is packed in nothing"] = (
            "GET", Reply.Of(403, "no", ("Content-Encoding", "")), "The answer's body is not a VINR error (application/json). (loyalty.programs.retrieve: 403)"),
        ["no connection"] = ("GET", Reply.Refused, "loyalty.programs.retrieve got no whole answer, and nothing can have changed: Connection refused."),
        ["a break"] = ("POST", Reply.Break, "loyalty.programs.create left, and no whole answer came: The response ended prematurely." + Advice),
        ["a redirect"] = (
            "GET", Reply.Of(307), "The answer to loyalty.programs.retrieve is a redirect, which is never followed since it would carry the key along; check BaseAddress (307, application/json)."),
        ["the least redirect"] = (
            "GET", Reply.Of(300), "The answer to loyalty.programs.retrieve is a redirect, which is never followed since it would carry the key along; check BaseAddress (300, application/json)."),
        ["no final answer"] = ("GET", Reply.Of(101), "The answer to loyalty.programs.retrieve is no final answer (101, application/json)."),
        ["nothing where a resource belongs"] = (
            "POST", Reply.Of(200, "null", ("x-vinr-request-id", "req_2")),
            "The answer to loyalty.programs.create is the JSON value null (200, application/json, request req_2)." + Advice),
        ["a deletion that is not confirmed"] = (
            "DELETE", Reply.Of(200, "{}"), "The answer to loyalty.programs.delete does not say \"deleted\": true (200, application/json). It may have acted. Repeat it to find out."),
        ["a packed success"] = (
            "DELETE", Reply.Of(200, "{}", ("Content-Encoding", "br")),
            "The answer to loyalty.programs.delete came in the content encoding br, which was not asked for, and is not unpacked; look at what stands between this client and VINR. "
            + "It does not say \"deleted\": true (200, application/json). It may have acted. Repeat it to find out."),
        ["too much"] = (
            "GET", Reply.Of(200, new string(' ', 1001), ("Content-Type", "")),
            "The answer to loyalty.programs.retrieve cannot be read: The body is larger than 1000 bytes (VinrClientOptions.MaxResponseBytes). (200, no content type)."),
    };

    public static TheoryData<string> Names => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_says_what_happened_and_what_to_do(string name)
    {
        var (verb, reply, message) = Failures[name];

        Assert.Equal(message, (await FailAsync(verb, reply)).Message);
    }

    [Theory]
    [InlineData("https://gateway.example/vinr", " VinrClientOptions.BaseAddress does not end in /v1, as VINR's addresses do: is the API there?")]
    [InlineData("https://gateway.example/vinr/v1", "")]
    public async Task A_404_asks_whether_the_address_is_right(string address, string question)
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(404, "resource_missing")), options => options.BaseAddress = new Uri(address));

        var failure = await Assert.ThrowsAsync<VinrNotFoundException>(() => caller.GetAsync());

        Assert.Equal($"What happened.{question} (loyalty.programs.retrieve: 404 resource_missing)", failure.Message);
    }

    [Fact]
    public async Task Only_a_404_asks_for_the_address()
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(400, "parameter_invalid")), options => options.BaseAddress = new Uri("https://gateway.example/vinr"));

        Assert.Equal("What happened. (loyalty.programs.retrieve: 400 parameter_invalid)", (await Assert.ThrowsAsync<VinrInvalidRequestException>(() => caller.GetAsync())).Message);
    }

    [Fact]
    public async Task An_answer_that_is_no_list_says_so()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, "{}")));

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(async () =>
        {
            await foreach (var _ in caller.Vinr.Loyalty.Programs.ListAsync()) { }
        });

        Assert.Equal("The answer to loyalty.programs.list is not a list: it has no \"data\" (200, application/json).", failure.Message);
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_says_what_the_reader_stumbled_over()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, "<html>")));

        Assert.StartsWith(
            "The answer to loyalty.programs.retrieve is not the JSON that was expected: '<' is an invalid start of a value.",
            (await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync())).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-vinr-request-id: req_raw\r\n", " The answer had begun (200, request req_raw).")]
    [InlineData("", " The answer had begun (200).")]
    public async Task An_answer_that_broke_off_had_begun(string header, string begun)
    {
        await using var server = RawServer.AnsweringOnce($"HTTP/1.1 200 OK\r\n{header}Content-Length: 100\r\n\r\n{{");
        using var caller = Clients.At(server.Address, options => options.MaxRetries = 0);

        var read = await Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync());
        var written = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync(new() { IdempotencyKey = "cart-1" }));

        Assert.Equal($"loyalty.programs.retrieve got no whole answer, and nothing can have changed: {read.InnerException!.Message}{begun}", read.Message);
        Assert.Equal($"loyalty.programs.create left, and no whole answer came: {written.InnerException!.Message}{begun}{Advice}", written.Message);
    }

    [Fact]
    public async Task An_answer_that_had_begun_when_time_was_over_is_told_of_once()
    {
        var reading = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            reading.TrySetResult();
            await connection.ClosedByClientAsync();
        });
        using var caller = Clients.At(server.Address, options => options.MaxRetries = 0);

        var call = caller.PostAsync(new() { IdempotencyKey = "cart-1" });
        await reading.Task;
        caller.Clock.Advance(TimeSpan.FromSeconds(30));

        var message = (await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => call)).Message;
        Assert.True(message.Split("The answer had begun").Length <= 2, message); // the head may not have come when time was over
    }

    [Fact]
    public async Task An_answer_that_is_not_HTTP_has_no_status()
    {
        await using var server = RawServer.Answering("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.Equal($"The answer to loyalty.programs.retrieve cannot be read: {failure.InnerException!.Message} (no status, no content type).", failure.Message);
    }

    [Fact]
    public async Task A_limit_of_time_is_named_with_its_length()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(4.5);
            options.MaxRetries = 0;
        });

        var read = caller.GetAsync();
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(4.5));
        Assert.Equal(
            "loyalty.programs.retrieve took longer than 4.5 s, the limit that VinrClientOptions.AttemptTimeout sets.",
            (await Assert.ThrowsAsync<VinrTimeoutException>(() => read)).Message);

        var written = caller.DeleteAsync(CancellationToken.None);
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(4.5));
        Assert.Equal(
            "loyalty.programs.delete left, and no whole answer came: loyalty.programs.delete took longer than 4.5 s, the limit that VinrClientOptions.AttemptTimeout sets."
            + " It may have acted. Repeat it to find out.",
            (await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => written)).Message);
    }

    [Theory]
    [InlineData("GET", "loyalty.programs.retrieve was cancelled.")]
    [InlineData("DELETE", "loyalty.programs.delete was cancelled. It may have acted. Repeat it to find out.")]
    [InlineData("POST", "loyalty.programs.create was cancelled." + Advice)]
    public async Task A_cancellation_says_whether_it_may_have_acted(string verb, string message)
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();

        var call = Send(caller, verb, source.Token);
        await stub.NextAsync();
        await source.CancelAsync();

        Assert.Equal(message, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).Message);
    }

    private static async Task<VinrException> FailAsync(string verb, Reply reply)
    {
        using var caller = Clients.On(new StubHandler(reply), options =>
        {
            options.BaseAddress = new Uri("http://localhost/v1");
            options.MaxRetries = 0;
            options.MaxResponseBytes = 1000;
        });
        return await Assert.ThrowsAnyAsync<VinrException>(() => Send(caller, verb, CancellationToken.None));
    }

    private static Task Send(Caller caller, string verb, CancellationToken token) =>
        verb == "POST" ? caller.PostAsync(new() { IdempotencyKey = "cart-1" }, token) : caller.SendAsync(verb, token);
}
