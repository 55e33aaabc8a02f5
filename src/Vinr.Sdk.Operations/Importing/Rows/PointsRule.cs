using System.Globalization;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>Points are whole and not negative, in digits alone: a comma or a dot means one thing here and another one there.</summary>
internal static class PointsRule
{
    /// <summary>Reads points. No value is none.</summary>
    public static RowProblem? Read(string? text, out long points)
    {
        points = 0;
        if (text is null) return null;
        if (text.AsSpan().ContainsAnyExceptInRange('0', '9')) return WrongWith(text);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out points) && points <= Limits.Points) return null;
        return new("points_too_large", $"points ({IdentityRule.Shown(text)}) are more than {Limits.Points.ToString(CultureInfo.InvariantCulture)}");
    }

    private static RowProblem WrongWith(string text)
    {
        if (TextRule.CheckVisible(Columns.Points, text) is { } unseen) return unseen;
        var shown = IdentityRule.Shown(text);
        if (text.StartsWith('#')) return new("spreadsheet_error", $"points are an error of a spreadsheet ({shown}): export them again");
        if (text.StartsWith('=')) return new("spreadsheet_formula", "points are a formula: export the values");
        if (text[0] is '-' or '\u2212' or '(') return new("negative_points", $"points are negative ({shown}): an opening balance is 0 or more");
        if (text.StartsWith('+')) return new("bad_points", $"points have a sign ({shown}): write digits alone");
        if (text.AsSpan().IndexOfAny('e', 'E') > 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return new("bad_points", $"points are in scientific form ({shown}): write digits alone");

        return Separated(text) is { } fraction
            ? fraction
            : new("bad_points", $"points are not a number ({shown}): write digits alone, or leave the cell empty for none");
    }

    /// <summary>Digits with dots, commas, spaces or apostrophes between them: a fraction, or thousands, and often nobody can tell which.</summary>
    private static RowProblem? Separated(string text)
    {
        var shown = IdentityRule.Shown(text);
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]) || text.AsSpan().ContainsAnyExcept(Separable)) return null;

        var last = text.AsSpan().LastIndexOfAnyExceptInRange('0', '9');
        var isThousands = text.Length - last - 1 == 3;
        return isThousands
            ? new("thousands_separator", $"points ({shown}) have a separator of thousands, or are a fraction: write digits alone")
            : new("fractional_points", $"points are fractional ({shown}): write a whole number");
    }

    private static readonly System.Buffers.SearchValues<char> Separable = System.Buffers.SearchValues.Create("0123456789.,' \u00A0\u202F\u2009\u2019_");
}
