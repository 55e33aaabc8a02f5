using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

/// <summary>Over real sockets: did anything leave?</summary>
public class ConnectionFailureTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_name_that_does_not_exist_sends_nothing(string verb)
    {
        using var caller = Clients.At(new Uri("https://nothing.invalid/v1"));

        var failure = await Assert.ThrowsAsync<VinrConnectionException>(() => caller.SendAsync(verb));

        Assert.False(failure.OutcomeUnknown);
        Assert.True(failure.IsTransient);
        Assert.Equal(3, failure.Attempts);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_port_that_nobody_listens_on_sends_nothing(string verb)
    {
        using var caller = Clients.At(new Uri($"http://127.0.0.1:{UnusedPort.Find()}/v1"));

        var failure = await Assert.ThrowsAsync<VinrConnectionException>(() => caller.SendAsync(verb));

        Assert.False(failure.OutcomeUnknown);
        Assert.Equal(3, failure.Attempts);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_plain_text_socket_behind_https_sends_nothing(string verb)
    {
        await using var server = new RawServer(connection => connection.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        using var caller = Clients.At(Secure(server));

        var failure = await Assert.ThrowsAsync<VinrConnectionException>(() => caller.SendAsync(verb));

        Assert.False(failure.OutcomeUnknown);
        Assert.Equal(3, server.Connections);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_socket_that_closes_during_the_tls_handshake_sends_nothing(string verb)
    {
        await using var server = new RawServer(connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        });
        using var caller = Clients.At(Secure(server));

        Assert.False((await Assert.ThrowsAsync<VinrConnectionException>(() => caller.SendAsync(verb))).OutcomeUnknown);
    }

    [Theory]
    [InlineData("POST", typeof(VinrOutcomeUnknownException))]
    [InlineData("DELETE", typeof(VinrOutcomeUnknownException))]
    [InlineData("GET", typeof(VinrConnectionException))]
    [Keeps("calls.unknown")]
    public async Task A_connection_dropped_after_the_request_leaves_it_open(string verb, Type type)
    {
        await using var server = new RawServer(connection => connection.ReadAsync());
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAnyAsync<VinrException>(() => caller.SendAsync(verb));

        Assert.Equal(type, failure.GetType());
        Assert.Equal(verb != "GET", failure.OutcomeUnknown);
        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => request.Key).Distinct());
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_a_success()
    {
        await using var server = new RawServer(
            connection => connection.ReadAsync(),
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(404, """{"error":{"code":"resource_missing"}}"""));
            });
        using var caller = Clients.At(server.Address);

        await caller.DeleteAsync(CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_connection_reset_after_the_request_leaves_it_open()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            connection.Reset();
        });
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.Equal(failure.IdempotencyKey, Assert.Single(server.Requests.Select(request => request.Key).Distinct()));
    }

    [Fact]
    public async Task A_dropped_connection_then_an_answer_is_one_success()
    {
        await using var server = new RawServer(
            connection => connection.ReadAsync(),
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(200, Reply.ProgramJson, "Idempotency-Replayed: true\r\n"));
            });
        using var caller = Clients.At(server.Address);

        var program = await caller.PostAsync();

        Assert.Equal(2, program.Response!.Attempts);
        Assert.True(program.Response.Replayed);
        Assert.Equal("req_raw", program.Response.RequestId);
        Assert.Equal(server.Requests[0].Key, server.Requests[1].Key);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_connection_that_the_server_closed_while_idle_costs_no_call(string verb)
    {
        var closed = new TaskCompletionSource();
        await using var server = new RawServer(
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(200, Reply.ProgramJson));
                connection.Close();
                closed.SetResult();
            },
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(200, Reply.ProgramJson));
                await connection.ClosedByClientAsync();
            });
        using var caller = Clients.At(server.Address);

        await caller.SendAsync(verb);
        await closed.Task;
        await caller.SendAsync(verb);

        Assert.Equal(2, server.Connections);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    [Keeps("calls.once")]
    public async Task A_connection_closed_on_the_second_request_is_repeated_with_the_same_key()
    {
        await using var server = new RawServer(
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(200, Reply.ProgramJson));
                await connection.ReadAsync();
            },
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(200, Reply.ProgramJson));
                await connection.ClosedByClientAsync();
            });
        using var caller = Clients.At(server.Address);

        await caller.PostAsync();
        var second = await caller.PostAsync();

        Assert.Equal(2, second.Response!.Attempts);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(server.Requests[1].Key, server.Requests[2].Key);
    }

    [Fact]
    public async Task A_half_open_connection_ends_with_the_attempts_time()
    {
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            arrived.SetResult();
            await connection.ClosedByClientAsync();
        });
        using var caller = Clients.At(server.Address, options => options.MaxRetries = 0);

        var call = caller.PostAsync();
        await arrived.Task;
        caller.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.IsType<VinrTimeoutException>((await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => call)).InnerException);
    }

    private static Uri Secure(RawServer server) => new UriBuilder(server.Address) { Scheme = "https" }.Uri;
}
