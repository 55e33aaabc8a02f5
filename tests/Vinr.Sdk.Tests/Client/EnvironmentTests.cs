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
    public void A_bad_key_is_refused_and_not_shown()
    {
        Set(Clients.Key + " ", null);

        Assert.DoesNotContain(Clients.Key, Assert.Throws<ArgumentException>(VinrClient.FromEnvironment).ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Set(_key, _address);

    private static void Set(string? key, string? address)
    {
        Environment.SetEnvironmentVariable(VinrClient.SecretKeyVariable, key);
        Environment.SetEnvironmentVariable(VinrClient.BaseAddressVariable, address);
    }
}
