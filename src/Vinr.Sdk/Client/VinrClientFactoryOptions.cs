namespace Vinr.Sdk;

/// <summary>Settings of an <see cref="IVinrClientFactory"/>.</summary>
public sealed class VinrClientFactoryOptions
{
    /// <summary>How many clients are kept; beyond that the one that was not asked for longest is let go. At least 1, default 1,000.</summary>
    public int CacheSize { get; set; } = 1_000;

    /// <summary>
    /// Sets the options of each client. Its key is set already; the handler (<see cref="VinrClientOptions.HttpHandler"/>) is that of all, and
    /// a limiter belongs to one key alone, so make one here for each.
    /// </summary>
    public Action<VinrClientOptions>? ConfigureClient { get; set; }
}
