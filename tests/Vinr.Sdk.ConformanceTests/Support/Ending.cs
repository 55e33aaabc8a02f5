using System.Net;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.Support;

/// <summary>How a call ends.</summary>
/// <param name="Name">As a sentence says it.</param>
/// <param name="Check">Is given the exception, or null, and the answer of a success, if there is one.</param>
internal sealed record Ending(string Name, Action<Exception?, VinrResponse?> Check)
{
    public static Ending Succeeds { get; } = new("succeeds", (failure, response) =>
    {
        Assert.Null(failure);
        Assert.False(response?.Replayed ?? false);
    });

    public static Ending IsReplayed { get; } = new("is replayed", (failure, response) =>
    {
        Assert.Null(failure);
        Assert.True(response!.Replayed);
    });

    public static Ending ConnectsNot { get; } = Fails<VinrConnectionException>("fails, having changed nothing", unknown: false);

    public static Ending IsUnknown { get; } = Fails<VinrOutcomeUnknownException>("is unknown", unknown: true, failure =>
    {
        Assert.True(failure.RepeatBefore is null == failure.IdempotencyKey is null);
        Assert.NotEmpty(failure.Operation);
        if (failure.IdempotencyKey is not { } key) return;

        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
        Assert.Contains(failure.RepeatBefore!.Value.ToString("yyyy-MM-dd HH:mm", null), failure.Message, StringComparison.Ordinal);
    });

    public static Ending IsUnknownByAttemptTimeout { get; } = UnknownBy(VinrTimeoutLimit.Attempt, "VinrClientOptions.AttemptTimeout");

    public static Ending IsUnknownByTotalTimeout { get; } = UnknownBy(VinrTimeoutLimit.Total, "VinrClientOptions.TotalTimeout");

    public static Ending TimesOutByAttempt { get; } = TimesOut(VinrTimeoutLimit.Attempt, "VinrClientOptions.AttemptTimeout");

    public static Ending TimesOutInTotal { get; } = TimesOut(VinrTimeoutLimit.Total, "VinrClientOptions.TotalTimeout");

    public static Ending IsServerError(int status, bool unknown) => Fails<VinrServerException>($"is a {status}", unknown, failure =>
        Assert.Equal((HttpStatusCode)status, failure.StatusCode));

    public static Ending IsRateLimited(int seconds) => Fails<VinrRateLimitException>($"is rate limited for {seconds} s", unknown: false, failure =>
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.RetryAfter);
        Assert.Equal("rate_limited", failure.Code);
    });

    public static Ending IsInProgress { get; } = Fails<VinrConflictException>("is still in progress", unknown: true, failure =>
        Assert.Equal("idempotency_in_progress", failure.Code));

    public static Ending IsNoAnswer(bool unknown) => Fails<VinrResponseFormatException>("is no answer of VINR's", unknown, failure =>
        Assert.True(failure.Excerpt is null or { Length: <= 512 }));

    private static Ending UnknownBy(VinrTimeoutLimit limit, string option) => Fails<VinrOutcomeUnknownException>($"is unknown by {option}", unknown: true, failure =>
        Named(limit, option, Assert.IsType<VinrTimeoutException>(failure.InnerException)));

    private static Ending TimesOut(VinrTimeoutLimit limit, string option) => Fails<VinrTimeoutException>($"times out by {option}", unknown: false, failure =>
        Named(limit, option, failure));

    private static void Named(VinrTimeoutLimit limit, string option, VinrTimeoutException failure)
    {
        Assert.Equal((limit, option), (failure.Limit, failure.OptionName));
        Assert.Contains(option, failure.Message, StringComparison.Ordinal);
    }

    private static Ending Fails<T>(string name, bool unknown, Action<T>? more = null)
        where T : VinrException => new(name, (failure, _) =>
        {
            var typed = Assert.IsType<T>(failure);
            Assert.Equal(unknown, typed.OutcomeUnknown);
            Assert.Equal(typed.IdempotencyKey is null, typed.RepeatBefore is null);
            if (unknown && typed.IdempotencyKey is { } key) Assert.Contains(key, typed.Message, StringComparison.Ordinal);
            more?.Invoke(typed);
        });
}
