using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>The only tests that touch the process's environment; they run one after the other.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly string? _key = Environment.GetEnvironmentVariable(VinrClient.SecretKeyVariable);
    private readonly string? _address = Environment.GetEnvironmentVariable(VinrClient.BaseAddressVariable);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_key_is_named(string? key)
    {
        Set(key, null);

        Assert.Contains("VINR_SECRET_KEY", Assert.Throws<InvalidOperationException>(VinrClient.FromEnvironment).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_and_address_are_taken()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        Set(Clients.Key, server.Address.ToString());

        using var client = VinrClient.FromEnvironment();
        await client.Loyalty.Programs.RetrieveAsync("prog_1");

        Assert.Equal(Clients.Key, Assert.Single(server.Requests).Headers["X-Api-Key"]);
    }

    [Fact]
    [Keeps("secrets.door")]
    public async Task The_path_of_the_address_names_no_host()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        Set(Clients.Key, $"http://127.0.0.1:{server.Address.Port}//10.0.0.1/v1\n");

        using var client = VinrClient.FromEnvironment();
        await client.Loyalty.Programs.RetrieveAsync("prog_1");

        Assert.Equal("//10.0.0.1/v1/programs/prog_1", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("/v1")]
    [InlineData("http://vinr.example/v1")]
    [InlineData("http://localhost@vinr.example/v1")]
    [InlineData("http://localhost\\@vinr.example/v1")]
    [InlineData("https://vinr.example/\t/v1")]
    public void A_bad_address_is_refused(string address)
    {
        Set(Clients.Key, address);

        Assert.ThrowsAny<ArgumentException>(VinrClient.FromEnvironment);
    }

    [Fact]
    [Keeps("secrets.texts")]
    public void A_bad_key_is_refused_and_not_shown()
    {
        Set(Clients.Key + " ", null);

        Assert.DoesNotContain(Clients.Key, Assert.Throws<ArgumentException>(VinrClient.FromEnvironment).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_section_without_a_key_leaves_it_to_the_environment(string? configured)
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        Set(Clients.Key, null);

        await using var provider = Services(services => services.AddVinr(Section(configured, server.Address))).BuildServiceProvider();
        await provider.GetRequiredService<VinrClient>().Loyalty.Programs.RetrieveAsync("prog_1");

        Assert.Equal(Clients.Key, Assert.Single(server.Requests).Headers["X-Api-Key"]);
    }

    [Fact]
    public void A_key_of_the_section_or_of_the_code_goes_before_the_environment()
    {
        Set(Clients.Key + "Environment", null);

        foreach (var services in new[]
        {
            Services(services => services.AddVinr(Section("sk_test_mine", null))),
            Services(services => services.AddVinr(Section(null, null)).Services.Configure<VinrClientOptions>(options => options.SecretKey = "sk_test_mine")),
        })
        {
            using var provider = services.BuildServiceProvider();
            Assert.Equal("sk_test_mine", provider.GetRequiredService<IOptions<VinrClientOptions>>().Value.SecretKey);
        }
    }

    [Fact]
    public void One_of_several_clients_takes_no_key_from_the_environment()
    {
        Set(Clients.Key, null);

        using var provider = Services(services => services.AddKeyedVinr("eu", Section(null, null))).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<VinrClient>("eu"));
    }

    [Fact]
    public void A_key_that_is_nowhere_is_said_with_all_places_for_it()
    {
        Set(null, null);

        using var provider = Services(services => services.AddVinr(Section(null, null))).BuildServiceProvider();
        var message = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<VinrClient>()).Message;

        Assert.All(["VinrClientOptions.SecretKey", "Vinr:SecretKey", "VINR_SECRET_KEY"], place => Assert.Contains(place, message, StringComparison.Ordinal));
    }

    public void Dispose() => Set(_key, _address);

    private static ServiceCollection Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services;
    }

    private static IConfigurationSection Section(string? key, Uri? address) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Vinr:SecretKey"] = key, ["Vinr:BaseAddress"] = address?.ToString() })
        .Build()
        .GetSection("Vinr");

    private static void Set(string? key, string? address)
    {
        Environment.SetEnvironmentVariable(VinrClient.SecretKeyVariable, key);
        Environment.SetEnvironmentVariable(VinrClient.BaseAddressVariable, address);
    }
}
