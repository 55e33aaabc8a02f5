using System.Globalization;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>Days in the one form that means the same everywhere, <c>YYYY-MM-DD</c>; a time of day behind it is left out.</summary>
internal static class DayRule
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm"];

    public static RowProblem? Read(string column, string? text, out string? day)
    {
        day = null;
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            day = text;
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            day = text[..10];
            return null;
        }

        return new("bad_date", $"{column} ({IdentityRule.Shown(text)}) is no day of the form YYYY-MM-DD");
    }
}
