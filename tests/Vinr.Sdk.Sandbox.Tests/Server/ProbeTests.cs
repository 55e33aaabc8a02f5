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

        Task<Answer> ProbeAsync(HttpMethod method, string name) =>
            api.SendAsync(new HttpRequestMessage(method, new Uri(api.Sandbox.BaseAddress, "/_sandbox/" + name)));
    }
}
