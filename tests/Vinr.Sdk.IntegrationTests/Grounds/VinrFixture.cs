using Vinr.Sdk.IntegrationTests;
using Vinr.Sdk.Sandbox;
using Xunit;

[assembly: AssemblyFixture(typeof(VinrFixture))]

namespace Vinr.Sdk.IntegrationTests;

/// <summary>
/// A client for each ground, shared by all tests as an account at VINR would be: a test makes its own program and customers, and
/// expects others beside them.
/// </summary>
public sealed class VinrFixture : IAsyncLifetime
{
    private readonly Dictionary<Ground, Place> _places = [];

    public Place On(Ground ground) => _places[ground];

    public async ValueTask InitializeAsync()
    {
        _places[Ground.Wire] = await EmbeddedAsync(Ground.Wire);
        _places[Ground.Memory] = await EmbeddedAsync(Ground.Memory);
        if (LiveKey.IsUsable) _places[Ground.Live] = new(VinrClient.FromEnvironment(), sandbox: null);
    }

    /// <summary>A sandbox of a test's own, for one that moves the clock.</summary>
    public static async Task<Place> EmbeddedAsync(Ground ground)
    {
        var sandbox = await VinrSandbox.StartAsync();
        var client = sandbox.CreateClient(options => options.HttpHandler = ground == Ground.Memory ? sandbox.CreateHandler() : null);
        return new(client, sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in _places.Values) await place.DisposeAsync();
    }
}
