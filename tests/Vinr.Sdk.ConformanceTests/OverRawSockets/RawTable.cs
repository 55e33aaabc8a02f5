using Vinr.Sdk.ConformanceTests.Support;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.OverRawSockets;

/// <summary>Runs each row, with a POST and with a GET.</summary>
public sealed class RawTable
{
    public static TheoryData<string> Names => [.. RawRows.All.Select(row => row.ToString())];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    [Keeps("calls.unknown")]
    [Keeps("calls.answers")]
    public async Task It_ends_as_the_table_says(string sentence)
    {
        var row = RawRows.All.Single(row => row.ToString() == sentence);
        foreach (var (verb, ending) in new[] { (Verb.Post, row.Post), (Verb.Get, row.Get) })
        {
            await using var server = new RawServer(row.Serve);
            using var call = new RawCall(server.Address);

            VinrResponse? response = null;
            var failure = await Record.ExceptionAsync(async () => response = await call.SendAsync(verb, Token));

            ending.Check(failure, response);
            Sent.Once(server.Requests, row.Requests);
            if (failure is not VinrException ours) continue;

            Assert.Equal((row.Requests, server.Requests[0].Key), (ours.Attempts, ours.IdempotencyKey));
            Assert.DoesNotContain(RawCall.Key, ours.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_of_200_MB_that_does_not_say_so_ends_at_the_cap()
    {
        const int Chunk = 1 << 20;
        var chunk = System.Text.Encoding.ASCII.GetBytes($"{Chunk:x}\r\n{new string('x', Chunk)}\r\n");
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (var sent = 0; sent < 200; sent++) await connection.WriteAsync(chunk);
        });
        using var call = new RawCall(server.Address);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => call.PostAsync(Token));

        Assert.True(failure.OutcomeUnknown);
        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
        Assert.Contains(failure.IdempotencyKey!, failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    [Keeps("data.lists")]
    public async Task A_cursor_that_repeats_ends_the_list()
    {
        await using var server = RawServer.Answering(RawServer.Http(
            200, """{"object":"list","data":[{"id":"rdm_1"}],"page":{"has_more":true,"next_cursor":"rdm_1"}}"""));
        using var call = new RawCall(server.Address);
        var read = 0;

        await Assert.ThrowsAsync<VinrResponseFormatException>(async () =>
        {
            await foreach (var redemption in call.Vinr.Loyalty.Redemptions.ListAsync(null, null, Token)) read++;
        });

        Assert.Equal((1, 2), (read, server.Requests.Count));
    }

    [Fact]
    [Keeps("data.unknown")]
    public async Task What_is_new_can_be_read()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, """{"id":"rdm_1","status":"hibernating","mood":{"x":[1]}}"""));
        using var call = new RawCall(server.Address);

        var redemption = await call.GetAsync(Token);

        Assert.Equal("hibernating", redemption.Status.ToString());
        Assert.Equal("""{"x":[1]}""", redemption.AdditionalProperties!["mood"].GetRawText());
    }
}
