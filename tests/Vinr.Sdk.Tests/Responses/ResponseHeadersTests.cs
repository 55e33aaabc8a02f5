using System.Collections;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Responses;

/// <summary>What a caller reads off the headers of an answer.</summary>
public class ResponseHeadersTests
{
    [Fact]
    public async Task They_are_copied_once_and_the_limit_read_once_however_often_somebody_looks()
    {
        var response = await AnswerAsync(("X-RateLimit-Limit", "25"));

        Assert.Same(response.RateLimit, response.RateLimit);
        Assert.Same(response.Headers.Keys, response.Headers.Keys);
    }

    [Fact]
    public async Task Headers_are_a_dictionary_whatever_the_case()
    {
        var headers = (await AnswerAsync(("X-One", "1"), ("X-Two", "2"), ("X-Two", "3"))).Headers;

        Assert.Equal(4, headers.Count);
        Assert.Equal(["Content-Length", "Content-Type", "X-One", "X-Two"], headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(headers.Keys.Select(name => headers[name]), ((IReadOnlyDictionary<string, string>)headers).Values);
        Assert.Equal("2, 3", headers["x-two"]);
        Assert.True(headers.ContainsKey("X-ONE"));
        Assert.False(headers.ContainsKey("X-Three"));
        Assert.True(headers.TryGetValue("x-one", out var one));
        Assert.Equal("1", one);
        Assert.Equal(headers.Select(header => header.Key), ((IEnumerable)headers).Cast<KeyValuePair<string, string>>().Select(header => header.Key));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task A_replay_is_what_says_so(string? value, bool replayed) =>
        Assert.Equal(replayed, (await AnswerAsync(value is null ? [] : [("Idempotency-Replayed", value)])).Replayed);

    [Fact]
    public async Task Each_part_of_a_rate_limit_may_come_alone()
    {
        Assert.Equal(new RateLimit { Limit = 25 }, (await AnswerAsync(("X-RateLimit-Limit", "25"))).RateLimit);
        Assert.Equal(new RateLimit { Remaining = 0 }, (await AnswerAsync(("X-RateLimit-Remaining", "0"))).RateLimit);
        Assert.Equal(new RateLimit { Reset = DateTimeOffset.UnixEpoch }, (await AnswerAsync(("X-RateLimit-Reset", "0"))).RateLimit);
        Assert.Null((await AnswerAsync()).RateLimit);
    }

    [Fact]
    public async Task The_last_second_of_the_calendar_is_still_an_instant()
    {
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(253_402_300_799), (await AnswerAsync(("X-RateLimit-Reset", "253402300799"))).RateLimit!.Reset);
        Assert.Null((await AnswerAsync(("X-RateLimit-Reset", "253402300800"))).RateLimit!.Reset);
    }

    private static async Task<VinrResponse> AnswerAsync(params (string, string)[] headers)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, Reply.ProgramJson, headers)));
        return (await caller.GetAsync()).Response!;
    }
}
