using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Settings;

/// <summary>Key and address, from the environment. The key is in no message.</summary>
internal sealed record KeySettings(VinrClientOptions Options, bool IsLive)
{
    /// <summary>How reports and checkpoints call the environment.</summary>
    public string Environment => IsLive ? "live" : "test";

    /// <exception cref="InputException">There is no key, or it is a live one and nobody said so.</exception>
    public static KeySettings Read(ToolHost host, bool live)
    {
        if (host.Variable(VinrClient.SecretKeyVariable) is not { Length: > 0 } key)
            throw new InputException($"The environment variable {VinrClient.SecretKeyVariable} is not set. Set it to a secret key from the VINR dashboard: sk_test_… to try things, sk_live_… for the real thing.");

        var isLive = key.Contains("_live_", StringComparison.Ordinal);
        if (isLive && !live)
            throw new InputException($"{VinrClient.SecretKeyVariable} is a live key: this would be done to real customers. Say --live if that is meant, or set the variable to a test key (sk_test_…).");

        return new(new VinrClientOptions
        {
            SecretKey = key,
            BaseAddress = Address(host),
            ApplicationName = "vinr-tool",
            MaxRetries = 5,
            TotalTimeout = TimeSpan.FromMinutes(5),
            TimeProvider = host.Time,
            HttpHandler = host.Handler,
        }, isLive);
    }

    private static Uri? Address(ToolHost host) =>
        host.Variable(VinrClient.BaseAddressVariable) is not { Length: > 0 } address ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri
        : throw new InputException($"The environment variable {VinrClient.BaseAddressVariable} is no address of the form https://sandbox.api.vinr.com/v1. Take it away to use VINR's own.");
}
