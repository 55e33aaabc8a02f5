using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>What is known after a failure, over all attempts of a call.</summary>
public class OutcomeTests
{
    private static readonly Dictionary<string, Reply> Steps = new()
    {
        ["break"] = Reply.Break,
        ["refused"] = Reply.Refused,
        ["408"] = Reply.Error(408, "timeout"),
        ["429"] = Reply.Error(429, "rate_limited"),
        ["500"] = Reply.Error(500, "oops"),
        ["503"] = Reply.Error(503, "down"),
        ["501"] = Reply.Error(501, "not_implemented"),
        ["400"] = Reply.Error(400, "parameter_invalid"),
        ["401"] = Reply.Error(401, "invalid_api_key"),
        ["402"] = Reply.Error(402, "card_declined"),
        ["403"] = Reply.Error(403, "forbidden"),
        ["404"] = Reply.Error(404, "resource_missing"),
        ["404 of a proxy"] = Reply.Of(404, "<html>no such site</html>"),
        ["400 of a proxy"] = Reply.Of(400, "Bad Request"),
        ["405"] = Reply.Error(405, "method_not_allowed"),
        ["409"] = Reply.Error(409, "other"),
        ["conflict"] = Reply.Error(409, "idempotency_conflict"),
        ["in progress"] = Reply.Error(409, "idempotency_in_progress"),
        ["422"] = Reply.Error(422, "insufficient_points"),
        ["redirect"] = Reply.Of(307, null, ("Location", "https://elsewhere.example/")),
        ["html"] = Reply.Of(200, "<html>log in to the wi-fi</html>"),
        ["handler"] = Reply.Fail(new InvalidCastException("a bug")),
    };

    [Theory]
    [InlineData("refused", typeof(VinrConnectionException), false)]
    [InlineData("break", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("break, refused", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("refused, break", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("break, 429", typeof(VinrRateLimitException), true)]
    [InlineData("429, break", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("429, refused", typeof(VinrConnectionException), false)]
    [InlineData("refused, 429", typeof(VinrRateLimitException), false)]
    [InlineData("429", typeof(VinrRateLimitException), false)]
    [InlineData("503", typeof(VinrServerException), true)]
    [InlineData("503, refused", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("503, 429", typeof(VinrRateLimitException), true)]
    [InlineData("501", typeof(VinrServerException), true)]
    [InlineData("408", typeof(VinrApiException), true)]
    [InlineData("in progress", typeof(VinrConflictException), true)]
    [InlineData("409", typeof(VinrConflictException), false)]
    [InlineData("break, 409", typeof(VinrConflictException), true)]
    [InlineData("conflict", typeof(VinrIdempotencyException), false)]
    [InlineData("break, conflict", typeof(VinrIdempotencyException), false)]
    [InlineData("400", typeof(VinrInvalidRequestException), false)]
    [InlineData("break, 400", typeof(VinrInvalidRequestException), false)]
    [InlineData("break, 400 of a proxy", typeof(VinrInvalidRequestException), true)]
    [InlineData("401", typeof(VinrAuthenticationException), false)]
    [InlineData("break, 401", typeof(VinrAuthenticationException), true)]
    [InlineData("break, 402", typeof(VinrCardException), false)]
    [InlineData("403", typeof(VinrPermissionException), false)]
    [InlineData("break, 403", typeof(VinrPermissionException), true)]
    [InlineData("break, 404", typeof(VinrNotFoundException), false)]
    [InlineData("404 of a proxy", typeof(VinrNotFoundException), false)]
    [InlineData("break, 404 of a proxy", typeof(VinrNotFoundException), true)]
    [InlineData("405", typeof(VinrApiException), false)]
    [InlineData("break, 405", typeof(VinrApiException), true)]
    [InlineData("422", typeof(VinrInvalidStateException), false)]
    [InlineData("break, 422", typeof(VinrInvalidStateException), false)]
    [InlineData("500, 503, 422", typeof(VinrInvalidStateException), false)]
    [InlineData("redirect", typeof(VinrResponseFormatException), true)]
    [InlineData("html", typeof(VinrResponseFormatException), true)]
    [InlineData("handler", typeof(VinrOutcomeUnknownException), true)]
    [Keeps("calls.unknown")]
    public async Task A_post_tells_whether_it_may_have_acted(string steps, Type type, bool unknown)
    {
        var failure = await FailAsync("POST", steps);

        Assert.Equal(type, failure.GetType());
        Assert.Equal(unknown, failure.OutcomeUnknown);
        Assert.Equal(32, failure.IdempotencyKey!.Length);
        if (unknown && failure is VinrApiException or VinrOutcomeUnknownException)
        {
            Assert.Contains(failure.IdempotencyKey, failure.Message, StringComparison.Ordinal);
            Assert.Contains("before 2026-04-02 12:00 UTC", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("refused", typeof(VinrConnectionException), false)]
    [InlineData("break", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("break, refused", typeof(VinrOutcomeUnknownException), true)]
    [InlineData("429, refused", typeof(VinrConnectionException), false)]
    [InlineData("503", typeof(VinrServerException), true)]
    [InlineData("break, 401", typeof(VinrAuthenticationException), true)]
    [Keeps("calls.unknown")]
    public async Task A_deletion_does_too_but_has_no_key(string steps, Type type, bool unknown)
    {
        var failure = await FailAsync("DELETE", steps);

        Assert.Equal(type, failure.GetType());
        Assert.Equal(unknown, failure.OutcomeUnknown);
        Assert.Null(failure.IdempotencyKey);
        if (failure is VinrOutcomeUnknownException outcome) Assert.Null(outcome.RepeatBefore);
    }

    [Theory]
    [InlineData("refused", typeof(VinrConnectionException))]
    [InlineData("break", typeof(VinrConnectionException))]
    [InlineData("break, 429", typeof(VinrRateLimitException))]
    [InlineData("503", typeof(VinrServerException))]
    [InlineData("html", typeof(VinrResponseFormatException))]
    [InlineData("handler", typeof(VinrConnectionException))]
    [Keeps("calls.nothing")]
    public async Task A_read_changes_nothing(string steps, Type type)
    {
        var failure = await FailAsync("GET", steps);

        Assert.Equal(type, failure.GetType());
        Assert.False(failure.OutcomeUnknown);
        Assert.Null(failure.IdempotencyKey);
    }

    [Fact]
    [Keeps("calls.unknown")]
    public async Task An_unknown_outcome_says_everything_that_is_needed_to_find_out()
    {
        var stub = new StubHandler(Reply.Break);
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync(new() { IdempotencyKey = "cart-9f31" }));

        Assert.Equal("cart-9f31", failure.IdempotencyKey);
        Assert.Equal("loyalty.programs.create", failure.Operation);
        Assert.Equal(3, failure.Attempts);
        Assert.True(failure.IsTransient);
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 12, 0, 0, TimeSpan.Zero), failure.RepeatBefore);
        Assert.IsType<HttpRequestException>(failure.InnerException);
        Assert.Contains("loyalty.programs.create", failure.Message, StringComparison.Ordinal);
        Assert.Contains("later it may act twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("calls.until")]
    public async Task The_time_to_repeat_counts_from_the_beginning_of_the_call()
    {
        var stub = new StubHandler(Reply.Error(429, "rate_limited", ("Retry-After", "50")), Reply.Break);
        using var caller = Clients.On(stub, options => options.MaxRetries = 1);

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.Equal(TimeSpan.FromSeconds(50), Assert.Single(caller.Clock.Waits));
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 12, 0, 0, TimeSpan.Zero), failure.RepeatBefore);
    }

    [Fact]
    [Keeps("calls.unknown")]
    public async Task A_post_that_time_ended_after_it_left_is_unknown_with_the_time_out_as_cause()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options => options.MaxRetries = 0);

        var call = caller.PostAsync();
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => call);
        var cause = Assert.IsType<VinrTimeoutException>(failure.InnerException);
        Assert.Equal("VinrClientOptions.AttemptTimeout", cause.OptionName);
        Assert.Contains("VinrClientOptions.AttemptTimeout", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("calls.nothing")]
    public async Task A_post_that_time_ended_while_connecting_has_not_acted()
    {
        var connecting = new TaskCompletionSource();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.ConnectCallback = async (_, token) =>
        {
            connecting.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(token);
            throw new InvalidOperationException("never gets here");
        };
        using var caller = Clients.On(handler, options => options.MaxRetries = 0);

        var call = caller.PostAsync();
        await connecting.Task;
        caller.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.False((await Assert.ThrowsAsync<VinrTimeoutException>(() => call)).OutcomeUnknown);
    }

    private static async Task<VinrException> FailAsync(string verb, string steps)
    {
        var replies = steps.Split(", ").Select(step => Steps[step]).ToArray();
        using var caller = Clients.On(new StubHandler(replies), options => options.MaxRetries = Math.Max(1, replies.Length - 1));
        return await Assert.ThrowsAnyAsync<VinrException>(() => caller.SendAsync(verb));
    }
}
