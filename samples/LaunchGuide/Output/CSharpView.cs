using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LaunchGuide;

/// <summary>A panel of C#, coloured as an editor would, roughly.</summary>
internal static partial class CSharpView
{
    public static IRenderable Of(IReadOnlyList<string> code)
    {
        var text = new Paragraph();
        for (var i = 0; i < code.Count; i++)
        {
            if (i > 0) text.Append("\n");
            Append(text, code[i]);
        }

        return new Panel(text)
        {
            Border = BoxBorder.Rounded,
            BorderStyle = Palette.Quiet,
            Expand = true,
        };
    }

    private static void Append(Paragraph text, string line)
    {
        var done = 0;
        foreach (Match token in Token().Matches(line))
        {
            text.Append(line[done..token.Index]);
            text.Append(token.Value, StyleOf(token));
            done = token.Index + token.Length;
        }

        text.Append(line[done..]);
    }

    private static Style StyleOf(Match token) =>
        token.Groups["comment"].Success ? Palette.Comment :
        token.Groups["literal"].Success ? Palette.Literal :
        token.Groups["keyword"].Success ? Palette.Keyword :
        Palette.TypeName;

    [GeneratedRegex(
        """
        (?<comment>//.*$)
        | (?<literal>"[^"]*" | \b\d[\d_]*\b)
        | (?<keyword>\b(?:var|await|new|foreach|in|if|using|out)\b)
        | (?<type>(?<![.\w])[A-Z]\w+(?=\.|\s+\w+\s*=)|(?<=new\s)[A-Z]\w+)
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
