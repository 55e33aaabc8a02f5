using System.Globalization;

namespace Vinr.Sdk;

/// <summary>Reads <c>Retry-After</c>: seconds, or one of the three HTTP dates measured against the answer's own <c>Date</c>.</summary>
internal static class RetryAfter
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;

    private static readonly string[] HttpDates =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    /// <returns>How long to wait. Null when there is no header, and when it is malformed, negative, in the past or beyond 32 bits.</returns>
    public static TimeSpan? Read(ResponseHeaders headers, TimeProvider time)
    {
        if (headers.First(HeaderNames.RetryAfter)?.Trim() is not { Length: > 0 } value) return null;

        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= int.MaxValue ? TimeSpan.FromSeconds(seconds) : null;
        }

        if (Date(value) is not { } until) return null;
        var now = Date(headers.First(HeaderNames.Date)) ?? time.GetUtcNow();
        return until > now && (until - now).TotalSeconds <= int.MaxValue ? until - now : null;
    }

    private static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParseExact(value, HttpDates, CultureInfo.InvariantCulture, Utc, out var date) ? date : null;
}
