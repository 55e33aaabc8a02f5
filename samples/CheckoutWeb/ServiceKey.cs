using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>The key to VINR's own service, for those who have one.</summary>
internal static class ServiceKey
{
    /// <returns>Null without one: the shop runs on a sandbox of its own then.</returns>
    /// <exception cref="InvalidOperationException">It is a live key. The message does not show it.</exception>
    public static string? In(IConfiguration configuration)
    {
        var key = configuration[VinrClient.SecretKeyVariable];
        if (string.IsNullOrEmpty(key)) return null;

        return key.Contains("_live_", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException($"{VinrClient.SecretKeyVariable} is a live key, and this sample makes payments: use a test key, or none.")
            : key;
    }
}
