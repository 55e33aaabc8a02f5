using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Server;

public sealed class InMemoryHandlerTests
{
    [Fact]
    public async Task A_client_that_has_gone_before_it_sent_anything_changes_nothing()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        using var request = api.Request(HttpMethod.Post, "/programs");
        request.Content = TestApi.JsonContent("""{"name":"A"}""");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Http.SendAsync(request, new CancellationToken(canceled: true)));

        Assert.Equal(["prog_default"], (await api.GetAsync("/programs")).Ids);
    }

    [Theory, BothWays]
    public async Task A_client_that_goes_while_it_sends_gets_its_cancellation_and_changes_nothing(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        using var gone = new CancellationTokenSource();
        using var content = new StuckContent();
        using var request = api.Request(HttpMethod.Post, "/programs");
        request.Content = content;
        request.Headers.Add("Idempotency-Key", "k");
        var sending = api.Http.SendAsync(request, gone.Token);
        await content.Reached;

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(["prog_default"], (await api.GetAsync("/programs")).Ids);
        Assert.False((await api.PostAsync("/programs", """{"name":"A"}""", key: "k")).Replayed);
    }

    [Fact]
    public async Task After_the_sandbox_is_disposed_its_handlers_are_like_an_unreachable_server()
    {
        var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        using var http = new HttpClient(sandbox.CreateHandler());
        await sandbox.DisposeAsync();

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(sandbox.BaseAddress, TestApi.Token));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
    }

    [Fact]
    public async Task A_handler_that_is_disposed_leaves_the_others_alone()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        api.Sandbox.CreateHandler().Dispose();

        Assert.Equal(200, (await api.GetAsync("/customers")).Status);
    }

    [Fact]
    public async Task A_response_can_be_read_as_a_stream_once_its_headers_are_there()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        using var response = await api.Http.SendAsync(
            api.Request(HttpMethod.Get, "/customers"), HttpCompletionOption.ResponseHeadersRead, TestApi.Token);
        await using var stream = await response.Content.ReadAsStreamAsync(TestApi.Token);
        using var reader = new StreamReader(stream);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(response.Content.Headers.ContentLength, (await reader.ReadToEndAsync(TestApi.Token)).Length);
        Assert.Equal("GET", response.RequestMessage?.Method.Method);
    }

    [Fact]
    public async Task A_bare_invoker_will_do_as_a_client()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        using var invoker = new HttpMessageInvoker(api.Sandbox.CreateHandler());
        using var relative = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/customers", UriKind.Relative));

        using var response = await invoker.SendAsync(api.Request(HttpMethod.Get, "/customers"), TestApi.Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(relative, TestApi.Token));
    }

    /// <summary>Sends the first half of a body and then nothing more.</summary>
    private sealed class StuckContent : HttpContent
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public StuckContent() => Headers.ContentType = new("application/json");

        public Task Reached => _reached.Task;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync("{\"name\":"u8.ToArray(), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            _reached.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
        {
            _reached.SetResult();
            return new TaskCompletionSource<Stream>().Task.WaitAsync(cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
