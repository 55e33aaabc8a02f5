using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Vinr.Sdk;

/// <summary>Checks <see cref="VinrClientOptions"/> once, at construction. Each message names the setting and what to do.</summary>
internal static class OptionsValidator
{
    private const int MostRetries = 10;

    private static readonly SearchValues<char> Unclear = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '\u007f', '\\']);

    public static ClientSettings Validate(VinrClientOptions options)
    {
        var key = SecretKey.Parse(options.SecretKey, nameof(options.SecretKey));
        return new()
        {
            Key = key,
            Destination = To(options.BaseAddress ?? Hosts.For(key), key),
            ApiVersion = ApiVersion(options.ApiVersion),
            Authentication = options.Authentication is VinrAuthentication.ApiKeyHeader or VinrAuthentication.Bearer
                ? options.Authentication
                : throw Bad(nameof(options.Authentication), "is neither ApiKeyHeader nor Bearer"),
            MaxRetries = Retries(options.MaxRetries, nameof(options.MaxRetries)),
            AttemptTimeout = Limit(options.AttemptTimeout, nameof(options.AttemptTimeout)),
            TotalTimeout = Limit(options.TotalTimeout, nameof(options.TotalTimeout)),
            MaxRetryAfter = options.MaxRetryAfter >= TimeSpan.Zero
                ? TimeSpan.FromMilliseconds(Math.Min(options.MaxRetryAfter.TotalMilliseconds, int.MaxValue)) // longer no timer waits
                : throw Bad(nameof(options.MaxRetryAfter), "is negative; use zero to never wait for Retry-After"),
            MaxResponseBytes = options.MaxResponseBytes > 0
                ? options.MaxResponseBytes
                : throw Bad(nameof(options.MaxResponseBytes), "must be positive"),
            IdempotencyKeyLifetime = options.IdempotencyKeyLifetime > TimeSpan.Zero
                ? options.IdempotencyKeyLifetime
                : throw Bad(nameof(options.IdempotencyKeyLifetime), "must be positive: it is for how long VINR keeps the answer of a key"),
            RateLimiting = options.RateLimiting,
            TimeProvider = options.TimeProvider ?? throw Bad(nameof(options.TimeProvider), "is null; leave it unset for the system clock"),
            UserAgent = UserAgent(options.ApplicationName),
        };
    }

    public static int Retries(int retries, string setting) =>
        retries is >= 0 and <= MostRetries
            ? retries
            : throw Bad(setting, string.Create(CultureInfo.InvariantCulture, $"must be between 0 and {MostRetries}"));

    /// <summary>A time limit: positive, or infinite. What no timer can hold is refused.</summary>
    public static TimeSpan Limit(TimeSpan limit, string setting) =>
        limit == Timeout.InfiniteTimeSpan || (limit > TimeSpan.Zero && limit.TotalMilliseconds <= int.MaxValue)
            ? limit
            : throw Bad(setting, "must be positive and at most 24 days, or Timeout.InfiniteTimeSpan");

    private static Destination To(Uri given, SecretKey key)
    {
        const string Setting = nameof(VinrClientOptions.BaseAddress);
        if (!given.IsAbsoluteUri || (given.Scheme != Uri.UriSchemeHttps && given.Scheme != Uri.UriSchemeHttp))
        {
            throw Bad(Setting, "must be an absolute https address that ends in /v1");
        }

        if (given.UserInfo.Length > 0 || given.Query.Length > 0 || given.Fragment.Length > 0)
        {
            throw Bad(Setting, "must have no user, query or fragment");
        }

        // Programs differ in what they make of these, and so in which host they read.
        if (given.OriginalString.AsSpan().Trim().ContainsAny(Unclear))
        {
            throw Bad(Setting, "must have no back slash and no control character");
        }

        var destination = new Destination(given);
        var address = destination.BaseAddress; // what is checked is what is used
        if (address.Scheme == Uri.UriSchemeHttp && !Destination.IsLoopback(address))
        {
            throw Bad(Setting, "is plain http, which would show the key to the network; use https (http is for loopback addresses only)");
        }

        if (string.Equals(address.IdnHost.TrimEnd('.'), Hosts.Other(key), StringComparison.OrdinalIgnoreCase))
        {
            throw Bad(Setting, key.IsLive ? "is VINR's sandbox, but the key is a live one" : "is VINR's live host, but the key is a test one");
        }

        return destination;
    }

    private static string? ApiVersion(string? version) =>
        version is null || DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? version
            : throw Bad(nameof(VinrClientOptions.ApiVersion), "must be a date as YYYY-MM-DD");

    private static string UserAgent(string? application)
    {
        var sdk = $"Vinr.Sdk/{SdkVersion.Text} ({RuntimeInformation.FrameworkDescription})";
        if (application is null) return sdk;

        return application.Length is > 0 and <= 100 && !application.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? $"{sdk} {application}"
            : throw Bad(nameof(VinrClientOptions.ApplicationName), "must be 1 to 100 characters of printable ASCII");
    }

    private static ArgumentException Bad(string setting, string problem) => new($"{setting} {problem}.", setting);
}
