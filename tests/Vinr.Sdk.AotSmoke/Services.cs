using Microsoft.Extensions.DependencyInjection;

namespace Vinr.Sdk.AotSmoke;

/// <summary>The client as an app's services make it.</summary>
internal static class Services
{
    public static async Task RunAsync(SandboxProcess sandbox)
    {
        var services = new ServiceCollection();
        services.AddVinr(options => (options.SecretKey, options.BaseAddress) = (sandbox.SecretKey, sandbox.BaseAddress));
        services.AddKeyedVinr("other", options => (options.SecretKey, options.BaseAddress) = (sandbox.SecretKey, sandbox.BaseAddress));
        await using var provider = services.BuildServiceProvider();
        foreach (var vinr in (VinrClient[])[provider.GetRequiredService<VinrClient>(), provider.GetRequiredKeyedService<VinrClient>("other")])
        {
            Check.Equal("customer", "cust_abc123", (await vinr.Customers.RetrieveAsync("cust_abc123")).Id);
        }
    }
}
