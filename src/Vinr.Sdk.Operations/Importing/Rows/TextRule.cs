using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>What no text may hold, whatever it says.</summary>
internal static class TextRule
{
    /// <summary>Two names that look alike must be one: none of what tells people apart holds a character that nobody sees.</summary>
    public static RowProblem? CheckVisible(string column, string value) =>
        CellText.Invisible(value) is { } invisible ? new("invisible_character", $"{column} holds a character that nobody sees ({invisible}): take it out") : null;

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static RowProblem? Check(string column, string value, int longest)
    {
        if (value.Length > longest) return new("too_long", FormattableString.Invariant($"{column} has {value.Length} characters, and {longest} are the most"));
        if (value.Contains('\uFFFD', StringComparison.Ordinal)) return new("not_utf8", $"{column} holds characters that are not UTF-8: save the file as UTF-8");
        foreach (var character in value)
        {
            if (char.IsControl(character)) return new("control_character", $"{column} holds a line break or another control character: take it out");
        }

        return null;
    }
}
