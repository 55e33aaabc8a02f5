using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

[Collection(Listening.Name)]
public sealed class SpanTests : IDisposable
{
    private const string Http = "System.Net.Http";

    private readonly SpanRecorder _spans = new(VinrTelemetry.ActivitySourceName, Http);

    [Fact]
    public async Task A_call_is_one_span_with_the_tags_that_are_documented()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, Reply.ProgramJson, ("x-vinr-request-id", "req_1"), ("Idempotency-Replayed", "true"))));

        await caller.PostAsync();

        var span = Single();
        Assert.Equal(("loyalty.programs.create", ActivityKind.Internal, ActivityStatusCode.Unset), (span.OperationName, span.Kind, span.Status));
        Assert.Equal(
            "http.request.method=POST, http.response.status_code=200, server.address=localhost, server.port=80, vinr.attempts=1, "
            + "vinr.operation=loyalty.programs.create, vinr.replayed=True, vinr.request_id=req_1",
            Tags(span));
    }

    [Fact]
    [Keeps("secrets.telemetry")]
    public async Task An_error_of_VINRs_is_told_by_type_and_code_and_never_by_its_message()
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(422, "insufficient_points")));

        await Assert.ThrowsAsync<VinrInvalidStateException>(() => caller.PostAsync());

        var span = Single();
        Assert.Equal((ActivityStatusCode.Error, (string?)null), (span.Status, span.StatusDescription));
        Assert.Equal(
            "error.type=VinrInvalidStateException, http.request.method=POST, http.response.status_code=422, server.address=localhost, server.port=80, "
            + "vinr.attempts=1, vinr.error_code=insufficient_points, vinr.operation=loyalty.programs.create",
            Tags(span));
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task What_may_have_acted_is_told()
    {
        foreach (var reply in new[] { Reply.Break, Reply.Of(503), Reply.Of(200, "<html></html>") })
        {
            using var spans = new SpanRecorder(VinrTelemetry.ActivitySourceName);
            using var caller = Clients.On(new StubHandler(reply));
            await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync());

            Assert.Contains("vinr.outcome_unknown=True", Tags(Assert.Single(spans.Of(VinrTelemetry.ActivitySourceName))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cancelled_call_is_told_too()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();
        var call = caller.PostAsync(null, source.Token);
        await stub.NextAsync();
        await source.CancelAsync();
        await Assert.ThrowsAsync<VinrCanceledException>(() => call);

        Assert.Contains("error.type=VinrCanceledException", Tags(Single()), StringComparison.Ordinal);
        Assert.Contains("vinr.outcome_unknown=True", Tags(Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platforms_spans_of_its_requests_are_below_it_one_for_each_attempt()
    {
        await using var server = new RawServer(
            connection => connection.ReadAsync(),
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(RawServer.Http(200, Reply.ProgramJson));
            });
        using var caller = Clients.At(server.Address);

        await caller.PostAsync();

        var call = Single();
        Assert.Contains("vinr.attempts=2", Tags(call), StringComparison.Ordinal);
        Assert.Equal([call.SpanId, call.SpanId], _spans.Of(Http).Select(span => span.ParentSpanId));
        Assert.All(server.Requests, request => Assert.Contains(call.TraceId.ToHexString(), request.Headers["traceparent"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_span_is_over_when_the_call_is()
    {
        using var caller = Clients.On(new StubHandler(Reply.Program));

        await caller.PostAsync();

        Assert.Null(Activity.Current);
    }

    public void Dispose() => _spans.Dispose();

    private static string Tags(Activity span) => string.Join(", ", span.TagObjects
        .OrderBy(tag => tag.Key, StringComparer.Ordinal)
        .Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    private Activity Single() => Assert.Single(_spans.Of(VinrTelemetry.ActivitySourceName));
}
