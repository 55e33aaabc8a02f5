using Vinr.Sdk.ConformanceTests.Support;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.OverRawSockets;

/// <summary>Connections that do not come about, stay silent or are gone: did anything leave?</summary>
public sealed class ConnectionTable
{
    private static readonly string Answer = RawServer.Http(200, RawCall.Json);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [InlineData(Verb.Delete)]
    [Keeps("calls.nothing")]
    public Task A_name_that_does_not_exist_sends_nothing(Verb verb) => SendsNothingAsync(new Uri("https://nothing.invalid/v1"), verb);

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [InlineData(Verb.Delete)]
    [Keeps("calls.nothing")]
    public Task A_connection_that_is_refused_sends_nothing(Verb verb) => SendsNothingAsync(new Uri($"http://127.0.0.1:{UnusedPort.Find()}/v1"), verb);

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [InlineData(Verb.Delete)]
    [Keeps("calls.nothing")]
    public async Task A_TLS_handshake_that_fails_sends_nothing(Verb verb)
    {
        await using var server = new RawServer(connection => connection.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        await SendsNothingAsync(new UriBuilder(server.Address) { Scheme = "https" }.Uri, verb);
    }

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [Keeps("calls.time")]
    public async Task A_half_open_connection_ends_by_the_attempts_time(Verb verb)
    {
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            arrived.SetResult();
            await connection.ClosedByClientAsync();
        });
        using var call = new RawCall(server.Address, options => options.MaxRetries = 0);

        var sending = call.SendAsync(verb, Token);
        await arrived.Task.WaitAsync(Token);
        call.Clock.Advance(TimeSpan.FromSeconds(30));

        (verb == Verb.Post ? Ending.IsUnknownByAttemptTimeout : Ending.TimesOutByAttempt).Check(await Record.ExceptionAsync(() => sending), null);
    }

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    public async Task A_connection_that_the_server_closed_while_it_was_idle_costs_nothing(Verb verb)
    {
        var closed = new TaskCompletionSource();
        await using var server = new RawServer(
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(Answer);
                connection.Close();
                closed.SetResult();
            },
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(Answer);
                await connection.ClosedByClientAsync();
            });
        using var call = new RawCall(server.Address);

        await call.SendAsync(verb, Token);
        await closed.Task.WaitAsync(Token);
        await call.SendAsync(verb, Token);

        Assert.Equal((2, 2), (server.Connections, server.Requests.Count));
    }

    private static async Task SendsNothingAsync(Uri address, Verb verb)
    {
        using var call = new RawCall(address);

        var failure = await Record.ExceptionAsync(() => call.SendAsync(verb, Token));

        Ending.ConnectsNot.Check(failure, null);
        Assert.Equal(3, ((VinrConnectionException)failure!).Attempts);
    }
}
