using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>In an app, whose handlers come between the client and its sockets: the key goes where the options say.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("https://evil.example/v1/programs/prog_1")]
    [InlineData("http://gateway.example.com/v1/programs/prog_1")]
    [InlineData("https://gateway.example.com:444/v1/programs/prog_1")]
    public async Task A_handler_that_sends_the_key_elsewhere_is_held_back(string address)
    {
        var recorder = new TargetRecorder();
        await using var provider = App(recorder, new Handler(request => request.RequestUri = new Uri(address)));

        foreach (var call in new Func<VinrClient, Task>[] { Retrieve, vinr => vinr.Loyalty.Programs.CreateAsync(new() { Name = "p" }) })
        {
            var failure = await Assert.ThrowsAsync<VinrConnectionException>(() => call(provider.GetRequiredService<VinrClient>()));

            Assert.False(failure.OutcomeUnknown);
            Assert.False(failure.IsTransient);
            Assert.Equal(1, failure.Attempts);
            Assert.Contains("https://gateway.example.com:443", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Clients.Key, failure.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(recorder.Targets);
    }

    [Fact]
    public async Task A_handler_may_change_the_path_and_take_the_key_off()
    {
        var recorder = new TargetRecorder();
        await using var provider = App(recorder, new Handler(request =>
        {
            request.RequestUri = new Uri("https://gateway.example.com/tenant/7/programs/prog_1");
            request.Headers.Add("X-Tenant", "7");
        }));
        await Retrieve(provider.GetRequiredService<VinrClient>());

        var keyless = new TargetRecorder();
        await using var other = App(keyless, new Handler(request =>
        {
            request.Headers.Remove("X-Api-Key");
            request.RequestUri = new Uri("https://vault.example/sign");
        }));
        await Retrieve(other.GetRequiredService<VinrClient>());

        Assert.Equal([(new Uri("https://gateway.example.com/tenant/7/programs/prog_1"), true)], recorder.Targets);
        Assert.Equal([(new Uri("https://vault.example/sign"), false)], keyless.Targets);
    }

    [Fact]
    public async Task Each_attempt_begins_with_the_address_and_the_headers_of_the_call()
    {
        var stub = new StubHandler(Reply.Error(503, "down", ("Retry-After", "0")), Reply.Program);
        await using var provider = App(stub, new Handler(request =>
        {
            request.RequestUri = new Uri(request.RequestUri + "/once");
            request.Headers.Add("X-Signature", Guid.NewGuid().ToString("N"));
        }));

        await provider.GetRequiredService<VinrClient>().Loyalty.Programs.RetrieveAsync("prog_1", new() { Headers = new() { ["X-Mine"] = "kept" } });

        Assert.Equal(["/v1/programs/prog_1/once", "/v1/programs/prog_1/once"], stub.Requests.Select(request => request.Target));
        Assert.All(stub.Requests, request => Assert.Matches("^[0-9a-f]{32}$", request.Headers["X-Signature"]));
        Assert.All(stub.Requests, request => Assert.Equal("kept", request.Headers["X-Mine"]));
        Assert.NotEqual(stub.Requests[0].Headers["X-Signature"], stub.Requests[1].Headers["X-Signature"]);
    }

    [Theory]
    [InlineData("https://gateway.example.com//v1")]
    [InlineData("https://gateway.example.com//evil.example/v1")]
    public async Task An_address_from_configuration_is_no_different(string address)
    {
        var recorder = new TargetRecorder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["SecretKey"] = Clients.Key, ["BaseAddress"] = address })
            .Build();
        var services = new ServiceCollection();
        services.AddVinr(configuration).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        await Retrieve(provider.GetRequiredService<VinrClient>());

        Assert.Equal("gateway.example.com", Assert.Single(recorder.Targets).Address.Host);
    }

    [Fact]
    public void The_lifetime_of_keys_is_read_from_configuration()
    {
        var options = new VinrClientOptions();

        ConfigurationReader.Apply(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["IdempotencyKeyLifetime"] = "06:00:00" }).Build(), options);

        Assert.Equal(TimeSpan.FromHours(6), options.IdempotencyKeyLifetime);
    }

    private static Task<LoyaltyProgram> Retrieve(VinrClient vinr) => vinr.Loyalty.Programs.RetrieveAsync("prog_1");

    private static ServiceProvider App(HttpMessageHandler bottom, DelegatingHandler between)
    {
        var services = new ServiceCollection();
        services.AddVinr(options => (options.SecretKey, options.BaseAddress) = (Clients.Key, new Uri("https://gateway.example.com/v1")))
            .ConfigurePrimaryHttpMessageHandler(() => bottom)
            .AddHttpMessageHandler(() => between);
        return services.BuildServiceProvider();
    }

    private sealed class Handler(Action<HttpRequestMessage> change) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
