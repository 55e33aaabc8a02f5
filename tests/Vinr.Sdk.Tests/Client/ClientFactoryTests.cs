using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>Clients for keys that are known only at run time.</summary>
public sealed class ClientFactoryTests
{
    private const string Other = "sk_test_6ZzB";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_key_has_its_client_and_all_share_their_connections()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        await using var services = Services(o => o.ConfigureClient = client => client.BaseAddress = server.Address);
        var clients = services.GetRequiredService<IVinrClientFactory>();

        foreach (var key in new[] { Clients.Key, Other, Clients.Key }) await clients.Get(key).Loyalty.Programs.RetrieveAsync("prog_1", cancellationToken: Token);

        Assert.Equal([Clients.Key, Other, Clients.Key], server.Requests.Select(request => request.Headers["X-Api-Key"]));
        Assert.Same(clients.Get(Other), clients.Get(Other));
        Assert.NotSame(clients.Get(Other), clients.Get(Clients.Key));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    [Keeps("calls.threads")]
    public async Task No_more_are_kept_than_was_said_and_one_that_is_let_go_works_on()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        await using var services = Services(o => (o.CacheSize, o.ConfigureClient) = (2, client => client.BaseAddress = server.Address));
        var clients = services.GetRequiredService<IVinrClientFactory>();
        var (first, second) = (clients.Get("sk_test_1"), clients.Get("sk_test_2"));

        Assert.Same(first, clients.Get("sk_test_1"));
        clients.Get("sk_test_3");

        Assert.Same(first, clients.Get("sk_test_1"));
        Assert.NotSame(second, clients.Get("sk_test_2"));
        Assert.Equal("prog_1", (await second.Loyalty.Programs.RetrieveAsync("prog_1", cancellationToken: Token)).Id);
    }

    [Fact]
    public async Task The_key_that_was_asked_for_counts()
    {
        var handler = new StubHandler(Reply.Program);
        await using var services = Services(o => o.ConfigureClient = client => (client.SecretKey, client.HttpHandler, client.MaxRetries) = (Other, handler, 0));

        await services.GetRequiredService<IVinrClientFactory>().Get(Clients.Key).Loyalty.Programs.RetrieveAsync("prog_1", cancellationToken: Token);

        Assert.Equal(Clients.Key, handler.Requests[0].Headers["X-Api-Key"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pk_test_4f1e")]
    [InlineData(" sk_test_4f1e")]
    [InlineData("whsec_4f1e")]
    public void What_is_no_key_is_refused_and_not_shown(string key)
    {
        using var services = Services();

        var refused = Assert.ThrowsAny<ArgumentException>(() => services.GetRequiredService<IVinrClientFactory>().Get(key));

        Assert.DoesNotContain("4f1e", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_app()
    {
        var services = Services();
        var clients = services.GetRequiredService<IVinrClientFactory>();
        var client = clients.Get(Clients.Key);

        await services.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => clients.Get(Clients.Key));
        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => client.Loyalty.Programs.RetrieveAsync("prog_1", cancellationToken: Token));
    }

    [Fact]
    public void A_bound_that_holds_none_is_refused_at_once() =>
        Assert.Equal("CacheSize", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrClientFactory(o => o.CacheSize = 0)).ParamName);

    private static ServiceProvider Services(Action<VinrClientFactoryOptions>? configure = null) => new ServiceCollection().AddVinrClientFactory(configure).BuildServiceProvider();
}
