using System.IO.Compression;
using System.Net;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Calls;

/// <summary>Handlers of the caller's that look at bodies must not mislead the client about what left.</summary>
public class BodyWatchingTests
{
    [Fact]
    [Keeps("calls.unknown")]
    public async Task A_handler_that_buffers_the_body_does_not_hide_that_the_request_left()
    {
        await using var server = new RawServer(
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(429, "{}", "Connection: close\r\n"));
            },
            connection => connection.ReadAsync());
        using var caller = Clients.On(new BufferingHandler(), options =>
        {
            options.BaseAddress = server.Address;
            options.MaxRetries = 1;
        });

        // The 429 did nothing; the second attempt left with a body that was buffered before.
        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.Equal(2, failure.Attempts);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Fact]
    public async Task A_handler_that_packs_the_body_gets_the_plain_one_on_each_attempt()
    {
        var stub = new StubHandler(Reply.Error(503, "down"), Reply.Program);
        using var caller = Clients.On(new PackingHandler { InnerHandler = stub });

        await caller.PostAsync();

        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal(stub.Requests[0].Body, stub.Requests[1].Body);
    }

    [Fact]
    [Keeps("calls.nothing")]
    public async Task A_handler_that_breaks_before_it_sends_has_sent_nothing()
    {
        using var handler = new BreakingHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        using var caller = Clients.On(handler);

        Assert.False((await Assert.ThrowsAsync<VinrConnectionException>(() => caller.PostAsync())).OutcomeUnknown);
    }

    [Fact]
    public async Task A_body_says_that_it_is_JSON_and_none_says_nothing()
    {
        var handler = new StreamingHandler { InnerHandler = new StubHandler(Reply.Program) };
        using var caller = Clients.On(handler, options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());
        Assert.Equal("application/json", handler.ContentType);

        await Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync());
        Assert.Null(handler.ContentType);
    }

    [Fact]
    public async Task A_handler_that_took_the_body_as_a_stream_may_have_sent_it_and_cannot_change_it()
    {
        var handler = new StreamingHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        using var caller = Clients.On(handler, options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.False(handler.CouldWrite);
    }

    [Fact]
    public async Task Of_a_transport_that_is_not_the_platforms_nothing_is_taken_for_granted()
    {
        using var caller = Clients.On(new StubHandler(Reply.Fail(new IOException("something broke"), connects: false)));

        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());
    }

    [Fact]
    [Keeps("calls.once")]
    public async Task A_handler_that_tries_again_by_itself_sends_the_same_key()
    {
        var stub = new StubHandler(Reply.Break, Reply.Error(503, "down"), Reply.Program);
        using var caller = Clients.On(new InsistingHandler { InnerHandler = stub });

        var program = await caller.PostAsync();

        Assert.Equal(1, program.Response!.Attempts);
        Assert.Equal(3, stub.Requests.Count);
        Assert.Equal(program.Response.IdempotencyKey, Assert.Single(stub.Requests.Select(request => request.Key).Distinct()));
    }

    [Fact]
    [Keeps("calls.unknown")]
    public async Task A_handler_that_was_refused_after_it_had_sent_leaves_it_open()
    {
        using var caller = Clients.On(new InsistingHandler { InnerHandler = new StubHandler(Reply.Break, Reply.Refused) });

        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync(new() { MaxRetries = 0 }));
    }

    private sealed class BufferingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsByteArrayAsync(cancellationToken); // as a logging handler does
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class PackingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            {
                await request.Content!.CopyToAsync(gzip, cancellationToken);
            }

            request.Content = new ByteArrayContent(packed.ToArray());
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class BreakingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("The circuit is open.");
    }

    private sealed class StreamingHandler : DelegatingHandler
    {
        public bool CouldWrite { get; private set; }

        public string? ContentType { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ContentType = request.Content!.Headers.ContentType?.ToString();
            CouldWrite = (await request.Content.ReadAsStreamAsync(cancellationToken)).CanWrite;
            throw new HttpRequestException("It broke.");
        }
    }

    private sealed class InsistingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            while (true)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.StatusCode != HttpStatusCode.ServiceUnavailable) return response;
                }
                catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
                {
                    // once more
                }
            }
        }
    }
}
