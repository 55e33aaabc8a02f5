using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;

namespace Vinr.Sdk;

/// <summary>Checks <see cref="VinrClientOptions"/> once, at construction. Each message names the setting and what to do.</summary>
internal static class OptionsValidator
{
    private const int MostRetries = 10;

    public static ClientSettings Validate(VinrClientOptions options)
    {
        var key = SecretKey.Parse(options.SecretKey, nameof(options.SecretKey));
        return new()
        {
            Key = key,
            BaseAddress = BaseAddress(options.BaseAddress ?? Hosts.For(key), key),
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

    private static Uri BaseAddress(Uri address, SecretKey key)
    {
        const string Setting = nameof(VinrClientOptions.BaseAddress);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw Bad(Setting, "must be an absolute https address that ends in /v1");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !IsLoopback(address))
        {
            throw Bad(Setting, "is plain http, which would show the key to the network; use https (http is for loopback addresses only)");
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Bad(Setting, "must have no user, query or fragment");
        }

        if (string.Equals(address.IdnHost.TrimEnd('.'), Hosts.Other(key), StringComparison.OrdinalIgnoreCase))
        {
            throw Bad(Setting, key.IsLive ? "is VINR's sandbox, but the key is a live one" : "is VINR's live host, but the key is a test one");
        }

        return new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }

    private static bool IsLoopback(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var ip) && IPAddress.IsLoopback(ip));

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
