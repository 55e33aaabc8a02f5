using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>In an app, whose handlers come between the client and its sockets: the key goes where the options say.</summary>
public sealed class DoorTests
{
    private static readonly Uri Gateway = new("https://gateway.example.com/v1");

    [Theory]
    [InlineData("https://evil.example/v1/programs/prog_1")]
    [InlineData("http://gateway.example.com/v1/programs/prog_1")]
    [InlineData("https://gateway.example.com:444/v1/programs/prog_1")]
    [Keeps("secrets.door")]
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
    [Keeps("secrets.door")]
    public async Task A_handler_that_the_app_adds_behind_all_others_is_held_back_too()
    {
        var recorder = new TargetRecorder();
        var services = new ServiceCollection();
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Behind(() => new Handler(GoElsewhere)));
        services.AddVinr(options => (options.SecretKey, options.BaseAddress) = (Clients.Key, Gateway)).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Behind(() => new Handler(GoElsewhere)));
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<VinrConnectionException>(() => Retrieve(provider.GetRequiredService<VinrClient>()));

        Assert.Empty(recorder.Targets);
    }

    [Fact]
    [Keeps("secrets.door")]
    public async Task So_is_one_in_a_chain_of_the_callers_whoever_builds_the_client()
    {
        var recorder = new TargetRecorder();
        using var mine = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = Gateway, HttpHandler = Chain(recorder) });
        await using var option = Services(services => services.AddVinr(options => (options.SecretKey, options.BaseAddress, options.HttpHandler) = (Clients.Key, Gateway, Chain(recorder))));
        await using var primary = Services(services => services.AddVinr(options => (options.SecretKey, options.BaseAddress) = (Clients.Key, Gateway)).ConfigurePrimaryHttpMessageHandler(() => Chain(recorder)));

        foreach (var vinr in new[] { mine, option.GetRequiredService<VinrClient>(), primary.GetRequiredService<VinrClient>() })
        {
            await Assert.ThrowsAsync<VinrConnectionException>(() => Retrieve(vinr));
        }

        Assert.Empty(recorder.Targets);
    }

    [Fact]
    public async Task Clients_that_share_a_chain_each_go_where_their_options_say_and_others_where_they_like()
    {
        var recorder = new TargetRecorder();
        using var chain = new Handler(static _ => { }) { InnerHandler = new Handler(static _ => { }) { InnerHandler = recorder } };
        using var one = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = Gateway, HttpHandler = chain });
        using var two = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = new Uri("https://eu.example/v1"), HttpHandler = chain, Authentication = VinrAuthentication.Bearer });
        using var stranger = new HttpClient(chain, disposeHandler: false);
        stranger.DefaultRequestHeaders.Add("X-Api-Key", "another service's");

        foreach (var vinr in new[] { one, two, one }) await Retrieve(vinr);
        await stranger.GetAsync(new Uri("https://elsewhere.example/"));
        using var late = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = Gateway, HttpHandler = chain });
        await Retrieve(late);

        Assert.Equal(["gateway.example.com", "eu.example", "gateway.example.com", "elsewhere.example", "gateway.example.com"], recorder.Targets.Select(target => target.Address.Host));
        Assert.Same(recorder, ((DelegatingHandler)((DelegatingHandler)((DelegatingHandler)chain.InnerHandler).InnerHandler!)).InnerHandler);
    }

    [Fact]
    public async Task A_request_that_a_handler_made_from_ours_is_known_by_the_key()
    {
        var recorder = new TargetRecorder();
        await using var provider = App(recorder, new Copying());

        await Assert.ThrowsAsync<VinrConnectionException>(() => Retrieve(provider.GetRequiredService<VinrClient>()));

        Assert.Empty(recorder.Targets);
    }

    [Fact]
    public async Task A_door_of_one_client_holds_back_the_key_of_another()
    {
        var recorder = new TargetRecorder();
        using var chain = new Handler(GoElsewhere) { InnerHandler = recorder };
        using var first = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_first", BaseAddress = Gateway, HttpHandler = chain });
        using var second = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = Gateway, HttpHandler = chain });

        await Assert.ThrowsAsync<VinrConnectionException>(() => Retrieve(second));

        Assert.Empty(recorder.Targets);
    }

    [Fact]
    public async Task A_primary_handler_that_follows_redirects_is_refused_before_anything_is_sent()
    {
        await using var provider = Services(services => services.AddVinr(options => (options.SecretKey, options.BaseAddress) = (Clients.Key, Gateway))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = true }));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Retrieve(provider.GetRequiredService<VinrClient>()));

        Assert.Contains(
            "The primary handler of the Vinr client follows redirects, which would carry the key to another host. Set AllowAutoRedirect = false.", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_has_been_in_use_serves_on()
    {
        var recorder = new TargetRecorder();
        using var chain = new Handler(static _ => { }) { InnerHandler = recorder };
        using var stranger = new HttpClient(chain, disposeHandler: false);
        await stranger.GetAsync(new Uri("https://elsewhere.example/"));
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = Gateway, HttpHandler = chain });

        await Retrieve(vinr);

        Assert.Same(recorder, chain.InnerHandler);
        Assert.Equal("gateway.example.com", recorder.Targets[^1].Address.Host);
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
    [Keeps("secrets.door")]
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

    private static ServiceProvider App(HttpMessageHandler bottom, DelegatingHandler between) => Services(services => services
        .AddVinr(options => (options.SecretKey, options.BaseAddress) = (Clients.Key, Gateway))
        .ConfigurePrimaryHttpMessageHandler(() => bottom)
        .AddHttpMessageHandler(() => between));

    private static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }

    private static Handler Chain(HttpMessageHandler bottom) => new(static _ => { }) { InnerHandler = new Handler(GoElsewhere) { InnerHandler = bottom } };

    private static void GoElsewhere(HttpRequestMessage request) => request.RequestUri = new Uri("https://evil.example/v1/programs");

    private sealed class Behind(Func<DelegatingHandler> make) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(make());
        };
    }

    private sealed class Copying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var copy = new HttpRequestMessage(request.Method, new Uri("https://evil.example/v1/programs"));
            foreach (var (name, values) in request.Headers) copy.Headers.TryAddWithoutValidation(name, values);
            return await base.SendAsync(copy, cancellationToken);
        }
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
