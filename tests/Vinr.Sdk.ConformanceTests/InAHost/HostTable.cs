using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Vinr.Sdk.ConformanceTests.Support;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.InAHost;

/// <summary>
/// In an app whose HTTP clients have the platform's resilience handlers. Time is the machine's here, since those handlers know no
/// other; the service asks for no wait, so that none is long.
/// </summary>
public sealed class HostTable
{
    private static readonly Dictionary<string, string> AtOnce = new() { ["Retry-After"] = "0" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Defaults => new()
    {
        { "standard", true },
        { "standard", false },
        { "hedging", true },
        { "hedging", false },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    [Keeps("calls.once")]
    public async Task What_the_app_gives_to_all_its_clients_does_not_multiply_requests(string handler, bool before)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        sandbox.Faults.OnAll().RespondWith(503, headers: AtOnce);
        var watch = new Watch(sandbox.CreateHandler());
        var services = new ServiceCollection();
        if (before) AddToAll(services, handler);
        services.AddVinr(options => Configure(options, sandbox, watch));
        if (!before) AddToAll(services, handler);
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<VinrServerException>(() => CreateAsync(provider));

        Sent.Once(watch.Requests, 3);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("hedging")]
    [Keeps("calls.once")]
    public async Task What_the_app_adds_to_ours_repeats_the_same_request_with_the_same_key(string handler)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        sandbox.Faults.On("customers.create").CommitThenRespondWith(503, headers: AtOnce).Times(4);
        var watch = new Watch(sandbox.CreateHandler());
        var services = new ServiceCollection();
        var ours = services.AddVinr(options => Configure(options, sandbox, watch));
        if (handler == "standard") ours.AddStandardResilienceHandler();
        else ours.AddStandardHedgingHandler();
        await using var provider = services.BuildServiceProvider();

        var customer = await CreateAsync(provider);

        Assert.True(customer.Response!.Replayed);
        Assert.True(watch.Requests.Count > customer.Response.Attempts, "the handler below has repeated too");
        Sent.Once(watch.Requests, 5);
        Assert.Equal([customer.Id, "cust_abc123"], await CustomersAsync(sandbox));
    }

    [Fact]
    [Keeps("calls.once")]
    public async Task Hedged_attempts_that_overlap_carry_one_key_and_act_once()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        sandbox.Faults.On("customers.create").CommitThenHang().Once();
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sandbox.Webhooks.SendTo((_, _) => Task.FromResult(committed.TrySetResult()), "customer.created");
        var watch = new Watch(new SocketsHttpHandler { AllowAutoRedirect = false });
        var services = new ServiceCollection();
        services.AddVinr(options => Configure(options, sandbox, watch))
            .AddStandardHedgingHandler().Configure(options => options.Hedging.DelayGenerator = async _ =>
            {
                await committed.Task.WaitAsync(Token); // the first one has acted, and hangs
                return TimeSpan.Zero;
            });
        await using var provider = services.BuildServiceProvider();

        var customer = await CreateAsync(provider);

        Assert.True(customer.Response!.Replayed);
        Assert.Equal(1, customer.Response.Attempts);
        Sent.Once(watch.Requests, watch.Requests.Count);
        Assert.Equal([customer.Id, "cust_abc123"], await CustomersAsync(sandbox));
    }

    private static void AddToAll(IServiceCollection services, string handler) => services.ConfigureHttpClientDefaults(all =>
    {
        if (handler == "standard") all.AddStandardResilienceHandler();
        else all.AddStandardHedgingHandler();
    });

    private static void Configure(VinrClientOptions options, VinrSandbox sandbox, HttpMessageHandler handler)
    {
        options.SecretKey = sandbox.SecretKey;
        options.BaseAddress = sandbox.BaseAddress;
        options.HttpHandler = handler;
    }

    private static Task<Customer> CreateAsync(IServiceProvider provider) =>
        provider.GetRequiredService<VinrClient>().Customers.CreateAsync(new() { Name = "Ada" }, null, Token);

    private static async Task<IReadOnlyList<string>> CustomersAsync(VinrSandbox sandbox)
    {
        using var vinr = sandbox.CreateClient();
        var ids = new List<string>();
        await foreach (var customer in vinr.Customers.ListAsync(null, null, Token)) ids.Add(customer.Id);
        return ids;
    }
}
