using System.Globalization;

namespace Vinr.Sdk;

/// <summary>Reads <c>Retry-After</c>: seconds, or one of the three HTTP dates measured against the answer's own <c>Date</c>.</summary>
internal static class RetryAfter
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;

    /// <summary>More than this is told as this: a thousand years, which can still be added to the present.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365_000);

    /// <returns>How long to wait, however long. Null when there is no header, and when it is malformed, negative or in the past.</returns>
    public static TimeSpan? Read(ResponseHeaders headers, TimeProvider time)
    {
        if (headers.First(HeaderNames.RetryAfter)?.Trim() is not { Length: > 0 } value) return null;
        if (!value.AsSpan().ContainsAnyExceptInRange('0', '9')) return Seconds(value);
        if (Date(value) is not { } until) return null;

        var now = Date(headers.First(HeaderNames.Date)) ?? time.GetUtcNow();
        return until > now ? AtMost(until - now) : null;
    }

    // However many digits it has: a number that no type holds is still a number, and a long wait.
    private static TimeSpan Seconds(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : Longest;

    private static TimeSpan AtMost(TimeSpan wait) => wait < Longest ? wait : Longest;

    private static DateTimeOffset? Date(string? value)
    {
        string[] forms = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];
        return DateTimeOffset.TryParseExact(value, forms, CultureInfo.InvariantCulture, Utc, out var date) ? date : null;
    }
}
