using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Text from anywhere, made fit for a page.</summary>
internal static class HtmlText
{
    /// <summary>Longer texts are cut, so that a name of a megabyte does not become the page.</summary>
    public const int LongestText = 500;

    // Letters of all scripts as they are; what HTML reads as markup, in text or in a quoted attribute, as references.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => string.IsNullOrEmpty(text) ? string.Empty : Encoder.Encode(text);

    public static string? Cut(string? text)
    {
        if (text is null || text.Length <= LongestText) return text;

        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        var left = (text.Length - end).ToString("N0", CultureInfo.InvariantCulture);
        return $"{text[..end]}… (and {left} characters more)";
    }
}
