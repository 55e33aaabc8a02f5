using System.Globalization;
using System.Net;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Responses;

public class RetryAfterTests
{
    private const long ThousandYears = 365_000L * 24 * 60 * 60;

    /// <summary>What the service's clock says; the client's stands at 2026-04-01 12:00 UTC.</summary>
    private static readonly DateTimeOffset Skewed = new(2026, 4, 1, 9, 13, 7, TimeSpan.Zero);

    public static TheoryData<string> Malformed =>
    [
        "soon", "2.5", "-2", "+2", "2s", "2, 3", "1e1", "0x10", "٢", "PT2S", "2 147 483 648", "99999999999999999999999999s",
        "2026-04-01T12:00:02Z", "Wed, 01 Apr 2026 12:00:02", "Wed, 01 Apr 2026 12:00:02 CEST", "Wed, 32 Apr 2026 12:00:02 GMT", ";", "\"2\"",
        "Thu, 01 Apr 2026 12:00:02 GMT",
    ];

    [Theory]
    [InlineData("2", 2)]
    [InlineData("60", 60)]
    [InlineData(" 7 ", 7)]
    [InlineData("007", 7)]
    [Keeps("calls.time")]
    public async Task Seconds_are_waited_to_the_letter(string asked, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), await WaitAfterAsync(("Retry-After", asked)));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(408)]
    public async Task Each_status_that_is_tried_again_may_ask_for_time(int status)
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(status, "later", ("Retry-After", "3")), Reply.Program), random: () => 0.5);

        await caller.PostAsync();

        Assert.Equal(TimeSpan.FromSeconds(3), Assert.Single(caller.Clock.Waits));
    }

    [Theory]
    [InlineData("ddd, dd MMM yyyy HH:mm:ss 'GMT'")]
    [InlineData("dddd, dd-MMM-yy HH:mm:ss 'GMT'")]
    [InlineData("ddd MMM d HH:mm:ss yyyy")]
    public async Task Each_of_the_three_dates_is_measured_against_the_answers_own_clock(string form)
    {
        var until = Skewed.AddSeconds(12).ToString(form, CultureInfo.InvariantCulture).Replace("Apr 1", "Apr  1", StringComparison.Ordinal);

        foreach (var date in new[] { "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy" })
        {
            Assert.Equal(
                TimeSpan.FromSeconds(12),
                await WaitAfterAsync(("Retry-After", until), ("Date", Skewed.ToString(date, CultureInfo.InvariantCulture))));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yesterday")]
    public async Task Without_a_usable_date_of_the_answer_the_clients_clock_counts(string? date)
    {
        (string, string)[] headers = date is null ? [] : [("Date", date)];

        Assert.Equal(TimeSpan.FromSeconds(9), await WaitAfterAsync([("Retry-After", "Wed, 01 Apr 2026 12:00:09 GMT"), .. headers]));
    }

    [Theory]
    [InlineData("Wed, 01 Apr 2026 11:59:59 GMT")]
    [InlineData("Wed, 01 Apr 2026 12:00:00 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    public async Task A_date_in_the_past_is_ignored(string date)
    {
        Assert.Equal(TimeSpan.FromSeconds(0.25), await WaitAfterAsync(("Retry-After", date)));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_malformed_is_ignored(string asked)
    {
        Assert.Equal(TimeSpan.FromSeconds(0.25), await WaitAfterAsync(("Retry-After", asked)));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_malformed_is_not_on_the_exception(string asked)
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(429, "rate_limited", ("Retry-After", asked))));

        Assert.Null((await Assert.ThrowsAsync<VinrRateLimitException>(() => caller.PostAsync())).RetryAfter);
    }

    [Theory]
    [InlineData("61", 61)]
    [InlineData("3600", 3600)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", 2147483648)]
    [InlineData("4294967297", 4294967297)]
    [InlineData("31535999999", 31535999999)]
    [InlineData("31536000000", ThousandYears)]
    [InlineData("922337203686", ThousandYears)]
    [InlineData("9223372036854775807", ThousandYears)]
    [InlineData("9223372036854775808", ThousandYears)]
    [InlineData("18446744073709551617", ThousandYears)]
    [InlineData("99999999999999999999999999", ThousandYears)]
    [Keeps("calls.time")]
    public async Task More_than_MaxRetryAfter_fails_at_once_and_tells_how_much(string asked, long seconds)
    {
        var stub = new StubHandler(Reply.Error(429, "rate_limited", ("Retry-After", asked)), Reply.Program);
        using var caller = Clients.On(stub, options => options.TotalTimeout = Timeout.InfiniteTimeSpan);

        var failure = await Assert.ThrowsAsync<VinrRateLimitException>(() => caller.PostAsync());

        Assert.Single(stub.Requests);
        Assert.Empty(caller.Clock.Waits);
        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.RetryAfter);
    }

    [Fact]
    public async Task A_far_date_fails_at_once_and_tells_how_far()
    {
        var stub = new StubHandler(Reply.Error(503, "down", ("Retry-After", "Wed, 01 Apr 2026 13:00:00 GMT")), Reply.Program);
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        Assert.Single(stub.Requests);
        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", null)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Tue, 19 Jan 2038 03:14:08 GMT", "Mon, 01 Jan 1900 00:00:00 GMT")]
    [Keeps("calls.time")]
    public async Task A_date_however_far_fails_at_once_and_can_still_be_added_to_the_present(string until, string? date)
    {
        (string, string)[] headers = date is null ? [("Retry-After", until)] : [("Retry-After", until), ("Date", date)];
        var stub = new StubHandler(Reply.Error(503, "down", headers), Reply.Program);
        using var caller = Clients.On(stub, options => options.TotalTimeout = Timeout.InfiniteTimeSpan);

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.GetAsync());

        Assert.Single(stub.Requests);
        Assert.Empty(caller.Clock.Waits);
        Assert.True(caller.Clock.GetUtcNow() + failure.RetryAfter > caller.Clock.GetUtcNow().AddYears(100));
    }

    [Theory]
    [InlineData("000000000000000000000000000000000002")]
    public async Task Noughts_before_a_number_do_not_lengthen_it(string asked) =>
        Assert.Equal(TimeSpan.FromSeconds(2), await WaitAfterAsync(("Retry-After", asked)));

    [Fact]
    public async Task More_than_is_left_of_the_total_time_fails_at_once()
    {
        var stub = new StubHandler(Reply.Error(503, "down", ("Retry-After", "6")));
        using var caller = Clients.On(stub, options => options.TotalTimeout = TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        // The first 6 s fit into 10 s, the second do not.
        Assert.Equal(2, stub.Count);
        Assert.Equal(TimeSpan.FromSeconds(6), Assert.Single(caller.Clock.Waits));
        Assert.Equal(TimeSpan.FromSeconds(6), failure.RetryAfter);
    }

    [Fact]
    public async Task Exactly_what_is_left_of_the_total_time_fails_at_once()
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(503, "down", ("Retry-After", "10"))));

        await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync(new() { Timeout = TimeSpan.FromSeconds(10) }));

        Assert.Empty(caller.Clock.Waits);
    }

    [Fact]
    public async Task MaxRetryAfter_of_zero_never_waits_for_it()
    {
        var stub = new StubHandler(Reply.Error(503, "down", ("Retry-After", "1")));
        using var caller = Clients.On(stub, options => options.MaxRetryAfter = TimeSpan.Zero);

        await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_MaxRetryAfter_beyond_any_timer_does_not_break_the_call()
    {
        var stub = new StubHandler(Reply.Error(503, "down", ("Retry-After", "2147483647")));
        using var caller = Clients.On(stub, options =>
        {
            options.MaxRetryAfter = TimeSpan.MaxValue;
            options.TotalTimeout = Timeout.InfiniteTimeSpan;
        });

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.StatusCode);
        Assert.Single(stub.Requests);
    }

    // Half of the first ceiling, 0.25 s, is what is waited without a Retry-After that counts.
    private static async Task<TimeSpan> WaitAfterAsync(params (string Name, string Value)[] headers)
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(503, "down", headers), Reply.Program), random: () => 0.5);
        await caller.GetAsync();
        return Assert.Single(caller.Clock.Waits);
    }
}
