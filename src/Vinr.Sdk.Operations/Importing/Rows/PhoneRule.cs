using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>VINR takes phone numbers in the form E.164 (documented): a plus, the country, the number.</summary>
internal static class PhoneRule
{
    /// <summary>Reads a number; spaces, hyphens, dots, brackets and the marks of direction of address books are left out.</summary>
    public static RowProblem? Read(string? text, out string? phone)
    {
        phone = null;
        if (text is null) return null;

        var digits = string.Concat(CellText.Clean(text).Where(character => character is not (' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0')));
        if (!digits.StartsWith('+')) return Bad(text, "begins without + and country, such as +49");
        if (digits.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return Bad(text, "holds something that is no digit");
        if (digits.Length is < 8 or > 16) return Bad(text, "has fewer than 7 or more than 15 digits");
        if (digits[1] == '0') return Bad(text, "has a country that begins with 0");
        phone = digits;
        return null;
    }

    private static RowProblem Bad(string text, string why) => new("bad_phone", $"phone ({IdentityRule.Shown(text)}) {why}; VINR takes +491711234567");
}
