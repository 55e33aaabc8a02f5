using System.Globalization;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Settings;

/// <summary>Moments on the command line: ISO 8601, or how long ago.</summary>
internal static class Moments
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <returns>The moment, in UTC where nothing else is said; null for no text.</returns>
    /// <exception cref="InputException">It is none.</exception>
    public static DateTimeOffset? Read(string setting, string? text, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
        if (Ago(text) is { } ago) return time.GetUtcNow() - ago;
        throw new InputException($"{setting} is neither a time like 2026-01-31T09:00:00Z nor how long ago, like 30s, 10m, 2h or 1d.");
    }

    private static TimeSpan? Ago(string text)
    {
        if (!int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000) return null;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => null,
        };
    }
}
