using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Instants as the wire writes them. Nothing else is one: no time of day, no number, and no date of any country.</summary>
[SandboxRule("bodies.instants", Grade.Assumed, "Instants are ISO 8601 with an offset or Z; a date alone stands for its 00:00 UTC. Nothing else is taken.")]
internal static class Iso8601
{
    /// <summary>What a field that is none is told.</summary>
    public const string Wanted = "an ISO 8601 date, such as 2026-01-31, or instant with its offset, such as 2026-01-31T09:30:00Z";

    private const string Date = "yyyy-MM-dd";

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day
        : HasOffset(text) && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.ToUniversalTime()
        : null;

    /// <summary>Without one, when it is would depend on where the reader is.</summary>
    private static bool HasOffset(string text) => text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
}
