using Microsoft.Extensions.Logging;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Transport;
using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

/// <summary>The log messages, whose ids are kept for good.</summary>
public sealed class LogTests : IDisposable
{
    private readonly LogRecorder _log = new();

    [Fact]
    public async Task An_answer_is_message_1()
    {
        await CallAsync(Reply.Of(200, Reply.ProgramJson, ("x-vinr-request-id", "req_1")));

        Assert.Equal(["1 Debug loyalty.programs.create answered 200 in 0 ms, attempts: 1, request: req_1"], _log.Lines);
        Assert.Equal(VinrTelemetry.LogCategory, _log.Category);
    }

    [Fact]
    public async Task A_retry_is_message_2()
    {
        await CallAsync(Reply.Of(503, "", ("Retry-After", "2")), Reply.Break, Reply.Program);

        Assert.Equal("2 Information loyalty.programs.create: attempt 1 ended with Answered 503; the next one follows in 2000 ms", _log.Lines[0]);
        Assert.StartsWith("2 Information loyalty.programs.create: attempt 2 ended with Broken 0; the next one follows in ", _log.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("1 Debug ", _log.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_message_3()
    {
        await Assert.ThrowsAsync<VinrInvalidRequestException>(() => CallAsync(Reply.Error(400, "parameter_missing", ("x-vinr-request-id", "req_1"))));

        Assert.Equal(
            ["3 Warning loyalty.programs.create failed with VinrInvalidRequestException 400 parameter_missing in 0 ms, attempts: 1, request: req_1"], _log.Lines);
    }

    [Theory]
    [InlineData(402, "card_declined", 6)]
    [InlineData(404, "resource_missing", 6)]
    [InlineData(409, "some_conflict", 6)]
    [InlineData(422, "insufficient_points", 6)]
    [InlineData(401, "invalid_api_key", 3)]
    [InlineData(403, "forbidden", 3)]
    [InlineData(409, "idempotency_conflict", 3)]
    [InlineData(418, "teapot", 3)]
    public async Task A_refusal_of_what_was_asked_for_is_message_6_and_no_warning(int status, string code, int id)
    {
        await Assert.ThrowsAnyAsync<VinrApiException>(() => CallAsync(Reply.Error(status, code)));

        Assert.StartsWith($"{id} {(id == 6 ? "Information" : "Warning")} ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Contains($" {status} {code} ", _log.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost/", true)]
    [InlineData("http://localhost/vinr", true)]
    [InlineData("http://localhost/v1/", false)]
    [InlineData("http://localhost/gateway/v1", false)]
    public async Task A_404_at_an_address_without_v1_is_message_7_once(string address, bool isSaid)
    {
        var options = new VinrClientOptions { SecretKey = Clients.Key, TimeProvider = new TestClock(), BaseAddress = new Uri(address) };
        using var vinr = new VinrClient(new VinrTransport(OptionsValidator.Validate(options), new StubHandler(Reply.Of(404, "<html>")), disposeBottom: true, _log));

        for (var call = 0; call < 3; call++)
        {
            var failure = await Assert.ThrowsAsync<VinrNotFoundException>(() => vinr.Loyalty.Programs.RetrieveAsync("prog_1"));
            Assert.Equal(isSaid, failure.Message.Contains("BaseAddress does not end in /v1", StringComparison.Ordinal));
        }

        Assert.Equal(isSaid ? 1 : 0, _log.Lines.Count(line => line.StartsWith("7 Warning ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_outcome_is_message_4()
    {
        await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => CallAsync(Reply.Break));

        Assert.StartsWith(
            "4 Error loyalty.programs.create may have acted and no answer says so: VinrOutcomeUnknownException 0 in ", _log.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("attempts: 3. Repeat it with the exception's idempotency key", _log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_is_message_5()
    {
        await Assert.ThrowsAsync<VinrCanceledException>(() => CallAsync(new CancellationToken(canceled: true), Reply.Program));

        Assert.Equal(["5 Debug loyalty.programs.create was cancelled after 0 ms, attempts: 0"], _log.Lines);
    }

    [Fact]
    public async Task What_nobody_wants_to_read_is_not_written()
    {
        var log = new LogRecorder(LogLevel.Warning);
        using var vinr = Client(log, Reply.Of(503, "", ("Retry-After", "0")), Reply.Program);

        await vinr.Loyalty.Programs.CreateAsync(new() { Name = "x" });

        Assert.Empty(log.Lines);
    }

    public void Dispose() => _log.Dispose();

    private Task CallAsync(params Reply[] replies) => CallAsync(CancellationToken.None, replies);

    private async Task CallAsync(CancellationToken token, params Reply[] replies)
    {
        using var vinr = Client(_log, replies);
        await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }, null, token);
    }

    private static VinrClient Client(LogRecorder log, params Reply[] replies)
    {
        var options = new VinrClientOptions { SecretKey = Clients.Key, TimeProvider = new TestClock() };
        return new VinrClient(new VinrTransport(OptionsValidator.Validate(options), new StubHandler(replies), disposeBottom: true, log));
    }
}
