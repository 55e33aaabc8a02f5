using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

public class RetryTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task These_statuses_are_tried_again_for_every_verb(int status)
    {
        foreach (var verb in new[] { "POST", "GET", "DELETE" })
        {
            var stub = new StubHandler(Reply.Error(status, "some_code"), Reply.Done);
            using var caller = Clients.On(stub);

            await caller.SendAsync(verb);

            Assert.Equal(2, stub.Requests.Count);
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(418)]
    [InlineData(422)]
    [InlineData(425)]
    [InlineData(501)]
    [InlineData(505)]
    [InlineData(599)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task These_statuses_are_final_even_when_they_ask_to_come_back(int status)
    {
        var stub = new StubHandler(Reply.Error(status, "some_code", ("Retry-After", "1"), ("Location", "https://elsewhere.example/")), Reply.Program);
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync());

        Assert.Single(stub.Requests);
        Assert.Equal(1, failure.Attempts);
    }

    [Theory]
    [InlineData("idempotency_in_progress", 3)]
    [InlineData("idempotency_conflict", 1)]
    [InlineData("IDEMPOTENCY_IN_PROGRESS", 1)]
    [InlineData("lock_timeout", 1)]
    public async Task A_409_is_tried_again_only_while_the_first_request_runs(string code, int requests)
    {
        var stub = new StubHandler(Reply.Error(409, code));
        using var caller = Clients.On(stub);

        await Assert.ThrowsAnyAsync<VinrApiException>(() => caller.PostAsync());

        Assert.Equal(requests, stub.Requests.Count);
    }

    [Fact]
    public async Task A_409_in_progress_twice_ends_in_the_stored_answer()
    {
        var stub = new StubHandler(
            Reply.Error(409, "idempotency_in_progress"),
            Reply.Error(409, "idempotency_in_progress"),
            Reply.Of(200, Reply.ProgramJson, ("Idempotency-Replayed", "true")));
        using var caller = Clients.On(stub);

        var program = await caller.PostAsync();

        Assert.Equal("prog_1", program.Id);
        Assert.True(program.Response!.Replayed);
        Assert.Equal(3, program.Response.Attempts);
    }

    [Fact]
    [Keeps("calls.once")]
    public async Task Every_attempt_carries_the_same_key_and_the_same_bytes()
    {
        var stub = new StubHandler(Reply.Break, Reply.Error(503, "down"), Reply.Error(429, "rate_limited"), Reply.Program);
        using var caller = Clients.On(stub, options => options.MaxRetries = 5);

        var program = await caller.PostAsync();

        Assert.Equal(4, stub.Requests.Count);
        Assert.Equal("""{"name":"VINR Rewards"}""", Assert.Single(stub.Requests.Select(request => request.Body).Distinct()));
        Assert.Equal(program.Response!.IdempotencyKey, Assert.Single(stub.Requests.Select(request => request.Key).Distinct()));
        Assert.Equal(4, program.Response.Attempts);
    }

    [Fact]
    public async Task Every_attempt_carries_each_header_once()
    {
        var stub = new StubHandler(Reply.Break, Reply.Break, Reply.Program);
        using var caller = Clients.On(stub, options =>
        {
            options.ApiVersion = "2026-04-01";
            options.ApplicationName = "shop/1";
        });

        await caller.PostAsync(new() { Headers = new() { ["X-Trace"] = "t1" } });

        foreach (var request in stub.Requests)
        {
            Assert.Equal(Clients.Key, request.Headers["X-Api-Key"]);
            Assert.Equal("2026-04-01", request.Headers["Vinr-Version"]);
            Assert.Equal("application/json", request.Headers["Accept"]);
            Assert.EndsWith(" shop/1", request.Headers["User-Agent"], StringComparison.Ordinal);
            Assert.Equal("t1", request.Headers["X-Trace"]);
            Assert.Equal(32, request.Key!.Length);
        }
    }

    [Fact]
    public async Task Two_calls_have_two_keys()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.PostAsync();
        await caller.PostAsync();

        Assert.Equal(2, stub.Requests.Select(request => request.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_key_of_the_callers_is_sent_as_it_is()
    {
        var stub = new StubHandler(Reply.Error(500, "oops"), Reply.Program);
        using var caller = Clients.On(stub);

        await caller.PostAsync(new() { IdempotencyKey = "order 1/\"x\"" });

        Assert.All(stub.Requests, request => Assert.Equal("order 1/\"x\"", request.Key));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Only_a_post_carries_a_key(string verb)
    {
        var stub = new StubHandler(Reply.Done);
        using var caller = Clients.On(stub);

        await caller.SendAsync(verb);

        Assert.Null(Assert.Single(stub.Requests).Key);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public async Task There_are_one_plus_MaxRetries_requests(int retries)
    {
        var stub = new StubHandler(Reply.Error(503, "down"));
        using var caller = Clients.On(stub, options => options.MaxRetries = retries, random: () => 0.5); // below a millisecond nothing waits

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        Assert.Equal(1 + retries, stub.Requests.Count);
        Assert.Equal(1 + retries, failure.Attempts);
        Assert.Equal(retries, caller.Clock.Waits.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_call_can_have_its_own_MaxRetries(int retries)
    {
        var stub = new StubHandler(Reply.Break);
        using var caller = Clients.On(stub);

        await Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync(new() { MaxRetries = retries }));

        Assert.Equal(1 + retries, stub.Requests.Count);
    }

    [Fact]
    public async Task A_failure_of_a_handler_that_no_repetition_mends_is_not_repeated()
    {
        var stub = new StubHandler(Reply.Fail(new InvalidCastException("a bug in a handler")));
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.Single(stub.Requests);
        Assert.IsType<InvalidCastException>(failure.InnerException);
    }

    [Fact]
    public async Task A_read_whose_handler_fails_has_changed_nothing()
    {
        using var caller = Clients.On(new StubHandler(Reply.Fail(new InvalidCastException("a bug in a handler"))));

        var failure = await Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync());

        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_handler_that_answers_nothing_at_all_is_our_exception_too()
    {
        using var caller = Clients.On(new StubHandler(new Reply(true, _ => Task.FromResult<HttpResponseMessage>(null!))));

        await Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync());
    }
}
