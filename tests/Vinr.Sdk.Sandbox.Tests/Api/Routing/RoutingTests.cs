using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

public sealed class RoutingTests
{
    [Theory, BothWays]
    [Shows("answers.error")]
    [Shows("refusals.resource_missing")]
    public async Task An_unknown_path_is_a_404_in_the_envelope(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        foreach (var path in new[] { "/nowhere", "", "/", "/programs/", "/programs/x/release", "/payments/x/capture/y", "/../programs/x" })
        {
            var answer = await api.GetAsync(path);

            Assert.Equal(404, answer.Status);
            Assert.Equal("resource_missing", answer.ErrorCode);
        }
    }

    [Theory, BothWays]
    public async Task A_wrong_verb_is_a_405_that_names_the_right_ones(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var programs = await api.SendAsync(api.Request(HttpMethod.Put, "/programs"));
        var program = await api.DeleteAsync("/programs/prog_1");
        var release = await api.GetAsync("/redemptions/rdm_1/release");
        var events = await api.PostAsync("/events", "{}");

        Assert.Equal((405, "GET, POST"), (programs.Status, programs.Headers["Allow"]));
        Assert.Equal((405, "GET, POST"), (program.Status, program.Headers["Allow"]));
        Assert.Equal((405, "POST"), (release.Status, release.Headers["Allow"]));
        Assert.Equal((405, "GET"), (events.Status, events.Headers["Allow"]));
        Assert.Equal("method_not_allowed", programs.ErrorCode);
    }

    [Theory]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("%E2%82%AC%205", "€ 5")]
    [InlineData("a%3Fb%23c", "a?b#c")]
    [InlineData("release", "release")]
    public async Task An_id_is_one_escaped_segment_whatever_it_contains(string escaped, string id)
    {
        foreach (var way in Enum.GetValues<Way>())
        {
            await using var api = await TestApi.StartAsync(way);

            var answer = await api.GetAsync($"/customers/{escaped}");

            Assert.Equal(404, answer.Status);
            Assert.Equal(id, answer.Error.GetProperty("resource").GetString());
        }
    }

    [Theory, BothWays]
    [Shows("answers.request_id")]
    public async Task Every_answer_is_json_with_a_request_id_of_its_own(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        using var nobody = new HttpRequestMessage(HttpMethod.Get, api.Address("/customers"));

        Answer[] answers =
        [
            await api.GetAsync("/customers"),
            await api.GetAsync("/customers/none"),
            await api.GetAsync("/nowhere"),
            await api.PostAsync("/programs", "{"),
            await api.SendAsync(nobody),
        ];

        Assert.All(answers, answer => Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]));
        Assert.All(answers, answer => Assert.StartsWith("req_", answer.RequestId, StringComparison.Ordinal));
        Assert.All(answers[1..], answer => Assert.Equal(answer.RequestId, answer.Error.GetProperty("request_id").GetString()));
        Assert.Equal(answers.Length, answers.Select(answer => answer.RequestId).Distinct().Count());
    }

    [Theory, BothWays]
    [Shows("rate_limits.headers")]
    [Shows("rate_limits.off")]
    public async Task Every_answer_shows_the_rate_limit_and_nothing_is_counted_while_it_is_off(Way way)
    {
        await using var api = await TestApi.StartAsync(way, new() { StartAt = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000) });
        using var nobody = new HttpRequestMessage(HttpMethod.Get, api.Address("/customers"));
        using var session = api.Request(HttpMethod.Get, "");
        session.RequestUri = new Uri(api.Sandbox.BaseAddress, "/checkout/session/cs_0");

        Answer[] answers =
        [
            await api.GetAsync("/customers"), await api.PostAsync("/customers", "{}"), await api.PostAsync("/customers", "["),
            await api.GetAsync("/nothing"), await api.SendAsync(nobody), await api.SendAsync(session),
        ];

        Assert.Equal([200, 200, 400, 404, 401, 404], answers.Select(answer => answer.Status));
        Assert.All(answers, answer => Assert.Equal(
            ("25", "50", "1800000000"),
            (answer.Headers["X-RateLimit-Limit"], answer.Headers["X-RateLimit-Remaining"], answer.Headers["X-RateLimit-Reset"])));
    }
}
