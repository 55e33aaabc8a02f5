using System.Net;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>The pages ask for no key. So only a browser on this machine sees them, and only they can act.</summary>
public sealed class SafetyTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("rebound.example", 403)]
    [InlineData("127.0.0.1.rebound.example", 403)]
    [InlineData("localhost.rebound.example:4010", 403)]
    [InlineData("192.168.1.10", 403)]
    [InlineData("[fe80::1]", 403)]
    [InlineData("0.0.0.0:4010", 403)]
    [InlineData("localhost:4010", 200)]
    [InlineData("sandbox.localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:4010", 200)]
    [Keeps("sandbox.closed")]
    public async Task A_name_that_may_point_here_by_rebinding_sees_nothing(string host, int status)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        foreach (var path in new[] { "/", Ui + "faults", Ui + "inspector.css" })
        {
            var answer = await api.SendAsync(new(HttpMethod.Get, new Uri($"http://{host}{path}")));

            Assert.Equal(status, answer.Status);
            if (status == 403) Assert.DoesNotContain(api.Sandbox.SecretKey, answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("192.168.1.10", false)]
    [InlineData("fe80::1", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [Keeps("sandbox.closed")]
    public void Another_machine_sees_nothing_whatever_name_it_uses(string peer, bool isLocal)
    {
        var context = new DefaultHttpContext { Request = { Host = new("localhost", 4010) }, Connection = { RemoteIpAddress = IPAddress.Parse(peer) } };

        Assert.Equal(isLocal, LocalVisitor.Is(context));
    }

    [Theory, BothWays]
    public async Task A_form_of_this_page_acts(Way way)
    {
        await using var api = await StartAsync(way);

        var page = await api.SubmitAsync(Ui + "clock", ("by", "day"));

        Assert.Equal(200, page.Status);
        Assert.Equal(Start.AddDays(1), api.Sandbox.Clock.UtcNow);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF", null, null)]
    [InlineData("right", "Origin", "https://elsewhere.example")]
    [InlineData("right", "Origin", "null")]
    [InlineData("right", "Origin", "http://localhost:1")]
    [InlineData("right", "Sec-Fetch-Site", "cross-site")]
    [InlineData("right", "Sec-Fetch-Site", "same-site")]
    [InlineData("right", "Host", "rebound.example")]
    [Keeps("sandbox.closed")]
    public async Task A_form_from_elsewhere_does_nothing(string? token, string? header, string? value)
    {
        foreach (var way in Enum.GetValues<Way>())
        {
            await using var api = await StartAsync(way);
            var right = TokenIn((await api.OpenAsync("/")).Text);
            var request = api.FormRequest(Ui + "clock", token is null ? [("by", "year")] : [("token", token == "right" ? right : token), ("by", "year")]);
            if (header == "Host") request.RequestUri = way == Way.InMemory ? new Uri("http://rebound.example" + Ui + "clock") : request.RequestUri;
            if (header is not null && way == Way.Loopback | header != "Host") request.Headers.TryAddWithoutValidation(header, value);

            var answer = await api.SendAsync(request);

            Assert.Equal((403, Start), (answer.Status, api.Sandbox.Clock.UtcNow));
        }
    }

    [Fact]
    public async Task A_form_that_a_browser_sends_from_here_acts()
    {
        await using var api = await StartAsync(Way.Loopback);
        var request = api.FormRequest(Ui + "clock", ("token", TokenIn((await api.OpenAsync("/")).Text)), ("by", "day"));
        request.Headers.Add("Origin", api.At("/").GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        Assert.Equal(200, (await api.SendAsync(request)).Status);
        Assert.Equal(Start.AddDays(1), api.Sandbox.Clock.UtcNow);
    }

    [Fact]
    public async Task Tokens_are_not_drawn_from_the_seed_and_those_of_one_sandbox_are_no_good_in_another()
    {
        await using var one = await TestApi.StartAsync(Way.InMemory, new() { Seed = 1, StartAt = Start });
        await using var other = await TestApi.StartAsync(Way.InMemory, new() { Seed = 1, StartAt = Start });
        var token = TokenIn((await one.OpenAsync("/")).Text);

        var answer = await other.SendAsync(other.FormRequest(Ui + "clock", ("token", token), ("by", "day")));

        Assert.Equal((403, Start), (answer.Status, other.Sandbox.Clock.UtcNow));
    }

    [Fact]
    [Keeps("sandbox.closed")]
    public async Task A_get_never_acts()
    {
        await using var api = await StartAsync(Way.InMemory);
        var token = TokenIn((await api.OpenAsync("/")).Text);

        foreach (var action in new[] { "clock?by=year", "faults/clear?x=1", "rate-limit?switch=on" })
            Assert.Equal(404, (await api.OpenAsync($"{Ui}{action}&token={token}")).Status);

        Assert.Equal(Start, api.Sandbox.Clock.UtcNow);
        Assert.Null(api.Sandbox.Faults.RateLimit);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/v1/programs")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/_sandbox/ui/members\r\nSet-Cookie: a=b")]
    public async Task A_form_leads_back_to_the_inspector_and_nowhere_else(string back)
    {
        await using var api = await StartAsync(Way.InMemory);
        var token = TokenIn((await api.OpenAsync("/")).Text);

        var answer = await api.SendAsync(api.FormRequest(Ui + "clock", ("token", token), ("by", "day"), ("back", back)));

        Assert.Equal((303, "/?note=1#clock-day"), (answer.Status, answer.Headers["Location"]));
    }

    [Theory, BothWays]
    [Keeps("sandbox.closed")]
    public async Task Browsers_may_run_nothing_and_frame_nothing_here(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        foreach (var path in new[] { "/", Ui + "nowhere", Ui + "inspector.css" })
        {
            var headers = (await api.OpenAsync(path)).Headers;

            Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("DENY", headers["X-Frame-Options"]);
            Assert.False(headers.ContainsKey("Access-Control-Allow-Origin"));
        }

        Assert.Equal("no-store", (await api.OpenAsync("/")).Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_form_of_a_megabyte_is_refused()
    {
        await using var api = await StartAsync(Way.InMemory);

        var answer = await api.SendAsync(api.FormRequest(Ui + "clock", ("token", new string('x', 1 << 20))));

        Assert.Equal((400, Start), (answer.Status, api.Sandbox.Clock.UtcNow));
    }

    private static Task<TestApi> StartAsync(Way way) => TestApi.StartAsync(way, new() { StartAt = Start });
}
