using System.Text.RegularExpressions;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>What names a member in the shop.</summary>
internal static partial class IdentityRule
{
    private static readonly string[] Nothing = ["null", "nil", "none", "n/a", "na", "nan", "undefined", "-", "?", "unknown", "(null)", "(blank)"];

    /// <summary>What is wrong with an <c>external_id</c>; null when nothing is.</summary>
    public static RowProblem? Check(string id)
    {
        if (IsNothing(id)) return new("no_identity", $"external_id is \"{id}\", which stands for none");
        if (id.StartsWith('#')) return new("spreadsheet_error", $"external_id is an error of a spreadsheet ({Shown(id)}): export it again");
        if (id.StartsWith('=')) return new("spreadsheet_formula", "external_id is a formula: export the values");
        if (Scientific().IsMatch(id)) return new("spreadsheet_number", $"external_id ({Shown(id)}) was turned into a number by a spreadsheet, which loses digits: export it as text");
        return TextRule.CheckVisible(Columns.ExternalId, id) ?? TextRule.Check(Columns.ExternalId, id, Limits.ExternalId);
    }

    /// <summary>Whether a text is some system's word for no value.</summary>
    public static bool IsNothing(string text) => Nothing.Contains(text, StringComparer.OrdinalIgnoreCase);

    public static string Shown(string text) => CellText.Shown(text);

    [GeneratedRegex(@"^\d([.,]\d+)?E\+?\d{1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();
}
