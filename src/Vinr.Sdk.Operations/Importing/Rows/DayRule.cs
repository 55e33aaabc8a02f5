using System.Globalization;
using System.Text.RegularExpressions;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>Days in the one form that means the same everywhere, <c>YYYY-MM-DD</c>; a time of day behind it is left out, in whatever form databases write it.</summary>
internal static partial class DayRule
{
    private const int Length = 10;

    public static RowProblem? Read(string column, string? text, out string? day)
    {
        day = null;
        if (text is null) return null;
        if (TextRule.CheckVisible(column, text) is { } unseen) return unseen;

        var isDay = text.Length >= Length
            && DateOnly.TryParseExact(text.AsSpan(0, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (text.Length == Length || TimeOfDay().IsMatch(text[Length..]));
        if (!isDay) return new("bad_date", $"{column} ({IdentityRule.Shown(text)}) is no day of the form YYYY-MM-DD");

        day = text[..Length];
        return null;
    }

    [GeneratedRegex(@"^[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?( ?(Z|UTC|[+-]\d\d(:?\d\d)?))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeOfDay();
}
