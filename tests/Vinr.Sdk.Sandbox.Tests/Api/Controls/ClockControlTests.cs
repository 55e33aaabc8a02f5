using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>The clock over HTTP, for those who do not hold the sandbox.</summary>
public sealed class ClockControlTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    [Theory, BothWays]
    public async Task The_clock_can_be_read_and_moved_over_http(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);

        Assert.Equal("""{"now":"2026-01-05T09:00:00Z"}""", (await SendAsync(api, HttpMethod.Get)).Text);
        Assert.Equal("""{"now":"2026-01-05T09:01:00Z"}""", (await SendAsync(api, HttpMethod.Post, """{"advance_seconds":60}""")).Text);
        Assert.Equal("""{"now":"2027-01-05T00:00:00Z"}""", (await SendAsync(api, HttpMethod.Post, """{"advanceTo":"2027-01-05"}""")).Text);
        Assert.Equal(new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero), api.Sandbox.Clock.UtcNow);
    }

    [Theory]
    [InlineData("""{"advanceSeconds":-1}""", "advanceSeconds")]
    [InlineData("""{"advanceSeconds":9223372036854775807}""", "advanceSeconds")]
    [InlineData("""{"advanceTo":"2026-01-05T08:59:59Z"}""", "advanceTo")]
    [InlineData("""{"advanceTo":"tomorrow"}""", "advanceTo")]
    [InlineData("""{"back":1}""", "back")]
    public async Task A_move_that_is_none_is_a_400(string body, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);

        var answer = await SendAsync(api, HttpMethod.Post, body);

        Assert.Equal((400, param), (answer.Status, answer.ErrorParam));
    }

    private static Task<Answer> SendAsync(TestApi api, HttpMethod method, string? body = null)
    {
        var request = api.Request(method, "/../_sandbox/clock");
        if (body is not null) request.Content = TestApi.JsonContent(body);
        return api.SendAsync(request);
    }
}
