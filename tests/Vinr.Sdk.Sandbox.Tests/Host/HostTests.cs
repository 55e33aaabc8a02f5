using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Host;

public sealed class HostTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_says_where_it_is_serves_and_stops_cleanly(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        using var host = HostProcess.Start();
        var greeting = await host.GreetingAsync();
        var (address, key) = (HostProcess.Field(greeting, "address"), HostProcess.Field(greeting, "key"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/customers/cust_abc123");
        request.Headers.Add("X-Api-Key", key);

        using var response = await http.SendAsync(request, TestApi.Token);
        host.Signal(signal);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"curl {address}/programs -H 'X-Api-Key: {key}'", greeting, StringComparison.Ordinal);
        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--port", "65536")]
    [InlineData("--port")]
    [InlineData("--colour", "red")]
    public async Task Arguments_that_it_does_not_know_are_refused_with_the_usage(params string[] arguments)
    {
        using var host = HostProcess.Start(arguments);

        Assert.Contains("Usage:", await host.ComplaintAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task A_live_key_is_refused_and_not_repeated()
    {
        using var host = HostProcess.Start("--key", "sk_live_secret");

        var complaint = await host.ComplaintAsync();

        Assert.Contains("live key", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_live_secret", complaint, StringComparison.Ordinal);
        Assert.Equal(1, await host.ExitCodeAsync());
    }
}
