using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>Whatever type a failure has: with the key of the call it says until when the key is good.</summary>
public class RepeatBeforeTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Reply> Ends = new()
    {
        ["break"] = Reply.Break,
        ["refused"] = Reply.Refused,
        ["html"] = Reply.Of(200, "<html></html>"),
        ["nonsense"] = Reply.Of(200, "{}"),
        ["redirect"] = Reply.Of(302),
        ["handler"] = Reply.Fail(new InvalidCastException("a bug")),
    };

    public static TheoryData<string> All =>
        ["break", "refused", "html", "nonsense", "redirect", "handler", "400", "401", "402", "403", "404", "405", "408", "409", "418", "422", "429", "500", "501", "502", "503", "504", "599"];

    [Theory]
    [MemberData(nameof(All))]
    [Keeps("calls.until")]
    public async Task A_failed_post_has_it_beside_its_key(string end)
    {
        using var caller = Clients.On(new StubHandler(ReplyOf(end)), options => options.IdempotencyKeyLifetime = TimeSpan.FromHours(6));

        var failure = await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync());

        Assert.NotNull(failure.IdempotencyKey);
        Assert.Equal(Start.AddHours(6), failure.RepeatBefore);
        Assert.Equal(failure.OutcomeUnknown, failure.Message.Contains("before 2026-04-01 18:00 UTC", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    [Keeps("calls.until")]
    public async Task Where_no_key_is_sent_there_is_none(string end)
    {
        foreach (var verb in new[] { "GET", "DELETE" })
        {
            using var caller = Clients.On(new StubHandler(ReplyOf(end)));

            Assert.Null((await Assert.ThrowsAnyAsync<VinrException>(() => caller.SendAsync(verb))).RepeatBefore);
        }
    }

    [Fact]
    public async Task A_post_that_ran_out_of_time_has_it_and_so_has_its_cause()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options => options.MaxRetries = 0);

        var call = caller.PostAsync();
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => call);
        Assert.Equal(Start.AddDays(1), failure.RepeatBefore);
        Assert.Equal(Start.AddDays(1), Assert.IsType<VinrTimeoutException>(failure.InnerException).RepeatBefore);
    }

    [Fact]
    [Keeps("calls.until")]
    public async Task A_cancelled_post_has_it()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options => options.IdempotencyKeyLifetime = TimeSpan.FromMinutes(90));
        using var source = new CancellationTokenSource();

        var call = caller.PostAsync(null, source.Token);
        await stub.NextAsync();
        await source.CancelAsync();

        var failure = await Assert.ThrowsAsync<VinrCanceledException>(() => call);
        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(Start.AddMinutes(90), failure.RepeatBefore);
    }

    [Fact]
    public async Task A_lifetime_beyond_the_calendar_ends_with_it()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(503)), options => options.IdempotencyKeyLifetime = TimeSpan.MaxValue);

        Assert.Equal(DateTimeOffset.MaxValue, (await Assert.ThrowsAsync<VinrServerException>(() => caller.PostAsync())).RepeatBefore);
    }

    private static Reply ReplyOf(string end) => Ends.GetValueOrDefault(end) ?? Reply.Error(int.Parse(end, null), "some_code");
}
