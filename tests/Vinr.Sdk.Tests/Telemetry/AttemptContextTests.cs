using System.Diagnostics;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

/// <summary>Each attempt tells the other side of its own span.</summary>
[Collection(Listening.Name)]
public sealed class AttemptContextTests : IDisposable
{
    private const string Http = "System.Net.Http";

    private readonly SpanRecorder _spans = new(VinrTelemetry.ActivitySourceName, Http);

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Each_attempt_carries_the_context_of_its_own_span(string verb)
    {
        await using var server = Failing(2);
        using var caller = Clients.At(server.Address);

        await caller.SendAsync(verb);

        var spans = _spans.Of(Http).Select(span => span.Id);
        Assert.Equal(spans, server.Requests.Select(request => request.Headers["traceparent"]));
        Assert.Equal(3, server.Requests.Select(request => request.Headers["traceparent"]).Distinct().Count());
    }

    [Fact]
    public async Task State_and_baggage_are_those_of_the_attempt()
    {
        await using var server = Failing(1);
        using var caller = Clients.At(server.Address);
        using var outer = new Activity("outer").SetBaggage("cart", "1").Start();
        outer.TraceStateString = "a=1";

        await caller.PostAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Assert.Contains(outer.TraceId.ToHexString(), request.Headers["traceparent"], StringComparison.Ordinal);
            Assert.Equal("a=1", request.Headers["tracestate"]);
            Assert.Contains("cart", request.Headers.GetValueOrDefault("Correlation-Context") ?? request.Headers["baggage"], StringComparison.Ordinal);
        });
        Assert.NotEqual(server.Requests[0].Headers["traceparent"], server.Requests[1].Headers["traceparent"]);
    }

    [Fact]
    public async Task What_the_caller_set_stays_on_every_attempt()
    {
        const string Mine = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await using var server = Failing(2);
        using var caller = Clients.At(server.Address);

        await caller.PostAsync(new() { Headers = new() { ["traceparent"] = Mine, ["X-Mine"] = "1" } });

        Assert.Equal([Mine, Mine, Mine], server.Requests.Select(request => request.Headers["traceparent"]));
        Assert.All(server.Requests, request => Assert.Equal("1", request.Headers["X-Mine"]));
    }

    [Fact]
    public async Task All_else_is_the_same_on_every_attempt()
    {
        await using var server = Failing(2);
        using var caller = Clients.At(server.Address, options => options.ApiVersion = "2026-04-01");

        await caller.PostAsync();

        Assert.Single(server.Requests.Select(request => string.Join(
            '\n', request.Headers.Where(header => header.Key != "traceparent").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}")) + request.Body).Distinct());
    }

    public void Dispose() => _spans.Dispose();

    /// <summary>Answers some requests with 503 and then well. All come over one connection, as they do to a real server.</summary>
    private static RawServer Failing(int times) => new(async connection =>
    {
        for (var n = 0; ; n++)
        {
            await connection.ReadAsync();
            await connection.WriteAsync(n < times ? RawServer.Http(503, "{}") : RawServer.Http(200, """{"id":"prog_1","deleted":true}"""));
        }
    });
}
