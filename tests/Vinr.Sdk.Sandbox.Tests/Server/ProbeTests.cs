using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Server;

public sealed class ProbeTests
{
    [Theory, BothWays]
    public async Task Health_and_readiness_ask_for_no_key_and_leave_no_trace(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        Assert.Equal("""{"status":"ok"}""", (await ProbeAsync(HttpMethod.Get, "health")).Text);
        Assert.Equal("""{"status":"ready"}""", (await ProbeAsync(HttpMethod.Get, "ready")).Text);
        Assert.Equal(401, (await ProbeAsync(HttpMethod.Post, "health")).Status);
        Assert.Equal(401, (await ProbeAsync(HttpMethod.Get, "clock")).Status);
        Assert.Empty(api.Sandbox.Requests);

        Task<Answer> ProbeAsync(HttpMethod method, string name) => SendAsync(api, method, name);
    }

    [Theory, BothWays]
    public async Task A_head_is_answered_as_a_get_is_without_its_body(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        foreach (var name in new[] { "health", "ready", "../" }) // and the inspector, at the root
        {
            var (get, head) = (await SendAsync(api, HttpMethod.Get, name), await SendAsync(api, HttpMethod.Head, name));

            Assert.Equal((200, ""), (head.Status, head.Text));
            Assert.Equal(get.Headers["Content-Type"], head.Headers["Content-Type"]);
            Assert.Equal($"{System.Text.Encoding.UTF8.GetByteCount(get.Text)}", get.Headers["Content-Length"]);
            Assert.Equal(get.Headers["Content-Length"], head.Headers["Content-Length"]);
        }

        Assert.Equal(401, (await SendAsync(api, HttpMethod.Head, "clock")).Status);
        Assert.Empty(api.Sandbox.Requests);
    }

    private static Task<Answer> SendAsync(TestApi api, HttpMethod method, string name) =>
        api.SendAsync(new HttpRequestMessage(method, new Uri(api.Sandbox.BaseAddress, "/_sandbox/" + name)));
}
