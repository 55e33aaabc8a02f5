using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>What stands in a cell, and what spreadsheets and web pages leave around it.</summary>
internal static class CellText
{
    private const int MostShown = 40;

    /// <summary>Without white space around it, and without characters that nobody sees: byte order marks, marks of direction, spaces of no width.</summary>
    public static string Clean(string text) => IsAsciiText(text) || Invisible(text) is null ? text.Trim() : string.Concat(text.EnumerateRunes().Where(rune => !IsInvisible(rune))).Trim();

    /// <summary>The first character that nobody sees, as <c>U+200B</c>; null when there is none.</summary>
    public static string? Invisible(string text)
    {
        if (IsAsciiText(text)) return null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune)) return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }

        return null;
    }

    /// <summary>As much of it as a message can hold.</summary>
    public static string Shown(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";

    private static bool IsAsciiText(string text) => Ascii.IsValid(text);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
