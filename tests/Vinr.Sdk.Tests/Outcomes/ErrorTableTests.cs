using System.Net;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

public class ErrorTableTests
{
    private const string Full = """
        {"error":{"type":"invalid_request_error","code":"CODE","message":"What happened.","param":"account","decline_code":"insufficient_funds",
        "doc_url":"https://docs.example/CODE","request_id":"req_body","resource":"loy_7Qk"}}
        """;

    public static TheoryData<int, string, Type, bool> Rows => new()
    {
        { 400, "parameter_missing", typeof(VinrInvalidRequestException), false },
        { 400, "parameter_invalid", typeof(VinrInvalidRequestException), false },
        { 400, "parameter_unknown", typeof(VinrInvalidRequestException), false },
        { 401, "invalid_api_key", typeof(VinrAuthenticationException), false },
        { 401, "expired_api_key", typeof(VinrAuthenticationException), false },
        { 402, "card_declined", typeof(VinrCardException), false },
        { 403, "forbidden", typeof(VinrPermissionException), false },
        { 404, "resource_missing", typeof(VinrNotFoundException), false },
        { 405, "method_not_allowed", typeof(VinrApiException), false },
        { 408, "timeout", typeof(VinrApiException), true },
        { 409, "idempotency_conflict", typeof(VinrIdempotencyException), false },
        { 409, "idempotency_in_progress", typeof(VinrConflictException), true },
        { 409, "anything_else", typeof(VinrConflictException), false },
        { 413, "too_large", typeof(VinrApiException), false },
        { 418, "teapot", typeof(VinrApiException), false },
        { 422, "insufficient_points", typeof(VinrInvalidStateException), false },
        { 422, "idempotency_conflict", typeof(VinrInvalidStateException), false },
        { 422, "a_code_of_next_year", typeof(VinrInvalidStateException), false },
        { 429, "rate_limited", typeof(VinrRateLimitException), true },
        { 451, "unavailable", typeof(VinrApiException), false },
        { 499, "closed", typeof(VinrApiException), false },
        { 500, "internal", typeof(VinrServerException), true },
        { 501, "not_implemented", typeof(VinrServerException), false },
        { 502, "bad_gateway", typeof(VinrServerException), true },
        { 503, "unavailable", typeof(VinrServerException), true },
        { 504, "timeout", typeof(VinrServerException), true },
        { 507, "storage", typeof(VinrServerException), false },
        { 599, "unknown", typeof(VinrServerException), false },
        { 999, "unknown", typeof(VinrServerException), false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    [Keeps("calls.answers")]
    public async Task Status_and_code_decide_the_type_and_everything_is_on_it(int status, string code, Type type, bool transient)
    {
        var body = Full.Replace("CODE", code, StringComparison.Ordinal);
        var stub = new StubHandler(Reply.Of(
            status, body, ("x-vinr-request-id", "req_header"), ("Retry-After", "2"), ("X-Custom", "a"), ("X-Custom", "b"),
            ("X-RateLimit-Limit", "25"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1775044801")));
        using var caller = Clients.On(stub, options => options.MaxRetries = 1);

        var failure = await Assert.ThrowsAnyAsync<VinrApiException>(() => caller.PostAsync(new() { IdempotencyKey = "cart-1" }));

        Assert.Equal(type, failure.GetType());
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal(code, failure.Code);
        Assert.Equal("invalid_request_error", failure.Type);
        Assert.Equal("account", failure.Param);
        Assert.Equal("https://docs.example/" + code, failure.DocUrl);
        Assert.Equal("loy_7Qk", failure.Resource);
        Assert.Equal("insufficient_funds", failure.DeclineCode);
        Assert.Equal("req_body", failure.RequestId);
        Assert.Equal(TimeSpan.FromSeconds(2), failure.RetryAfter);
        Assert.Equal(new RateLimit { Limit = 25, Remaining = 0, Reset = new(2026, 4, 1, 12, 0, 1, TimeSpan.Zero) }, failure.RateLimit);
        Assert.Equal("a, b", failure.Headers["x-custom"]);
        Assert.Equal("application/json", failure.Headers["CONTENT-TYPE"]);
        Assert.Equal(body, failure.RawBody);
        Assert.Equal(transient, failure.IsTransient);
        Assert.Equal(transient ? 2 : 1, failure.Attempts);
        Assert.Equal("cart-1", failure.IdempotencyKey);
        Assert.Contains("What happened.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("loyalty.programs.create", failure.Message, StringComparison.Ordinal);
        Assert.Contains("req_body", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"error":{"code":"x"}}""")]
    [InlineData("""{"error":{"code":"x","request_id":null}}""")]
    [InlineData("""{"error":{"code":"x","request_id":""}}""")]
    [InlineData("""{"error":{"code":"x","request_id":{}}}""")]
    public async Task Without_an_id_in_the_body_the_headers_counts(string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(422, body, ("x-vinr-request-id", "req_header"))));

        Assert.Equal("req_header", (await Assert.ThrowsAsync<VinrInvalidStateException>(() => caller.PostAsync())).RequestId);
    }

    [Fact]
    public async Task The_error_object_may_be_in_camel_case()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(402, """{"error":{"declineCode":"stolen_card","docUrl":"https://d.example","requestId":"req_1"}}""")));

        var failure = await Assert.ThrowsAsync<VinrCardException>(() => caller.PostAsync());

        Assert.Equal(("stolen_card", "https://d.example", "req_1"), (failure.DeclineCode, failure.DocUrl, failure.RequestId));
    }

    [Theory]
    [InlineData("-1", "x", "99999999999999999999", null)]
    [InlineData("", "1.5", "1e9", null)]
    [InlineData("25", "x", "253402300800", 25L)]
    public async Task A_rate_limit_that_makes_no_sense_is_no_failure(string limit, string remaining, string reset, long? read)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(
            200, Reply.ProgramJson, ("X-RateLimit-Limit", limit), ("X-RateLimit-Remaining", remaining), ("X-RateLimit-Reset", reset))));

        var program = await caller.GetAsync();

        Assert.Equal(read, program.Response!.RateLimit?.Limit);
        Assert.Null(program.Response.RateLimit?.Reset);
    }

    [Fact]
    public async Task A_success_describes_its_answer()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(
            201, Reply.ProgramJson, ("x-vinr-request-id", "req_9"), ("X-RateLimit-Limit", "25"), ("X-RateLimit-Remaining", "24"), ("X-RateLimit-Reset", "1775044801"))));

        var response = (await caller.PostAsync(new() { IdempotencyKey = "cart-1" })).Response!;

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("req_9", response.RequestId);
        Assert.Equal("cart-1", response.IdempotencyKey);
        Assert.False(response.Replayed);
        Assert.Equal(1, response.Attempts);
        Assert.Equal(24, response.RateLimit!.Remaining);
        Assert.Equal("req_9", response.Headers["X-Vinr-Request-Id"]);
        Assert.Equal(response.Headers.Count, response.Headers.Keys.Count());
        Assert.False(response.Headers.TryGetValue("X-Nothing", out _));
    }

    [Fact]
    public async Task The_headers_of_a_read_have_no_key()
    {
        using var caller = Clients.On(new StubHandler(Reply.Program));

        var response = (await caller.GetAsync()).Response!;

        Assert.Null(response.IdempotencyKey);
        Assert.Null(response.RequestId);
        Assert.Null(response.RateLimit);
    }
}
