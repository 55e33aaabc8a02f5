namespace Vinr.Sdk;

/// <summary>The options of a client, checked and frozen. Made by <see cref="OptionsValidator"/> alone.</summary>
internal sealed class ClientSettings
{
    public required SecretKey Key { get; init; }

    public required Destination Destination { get; init; }

    public Uri BaseAddress => Destination.BaseAddress;

    /// <summary>Whether the address lacks what all of VINR's begin with. It is taken as it is: somebody's proxy may have it so.</summary>
    public bool LacksVersion => !BaseAddress.AbsolutePath.EndsWith("/v1", StringComparison.Ordinal);

    public required string? ApiVersion { get; init; }

    public required VinrAuthentication Authentication { get; init; }

    /// <summary>The header that carries the key.</summary>
    public string KeyHeader => Authentication == VinrAuthentication.Bearer ? HeaderNames.Authorization : HeaderNames.ApiKey;

    public required int MaxRetries { get; init; }

    public required TimeSpan AttemptTimeout { get; init; }

    public required TimeSpan TotalTimeout { get; init; }

    public required TimeSpan MaxRetryAfter { get; init; }

    public required int MaxResponseBytes { get; init; }

    public required TimeSpan IdempotencyKeyLifetime { get; init; }

    public required VinrRateLimiting? RateLimiting { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    public required string UserAgent { get; init; }
}
