using Spectre.Console;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Lines of text that fit the screen.</summary>
internal static class Paragraphs
{
    private const string Margin = "  ";

    public static void Line(this IAnsiConsole console, string text, Style? style = null) => console.Write(new Text(text + "\n", style ?? Style.Plain));

    /// <summary>A line that stays behind the margin where it is broken.</summary>
    public static void Indented(this IAnsiConsole console, string text)
    {
        foreach (var line in Broken(text, console.Profile.Width - Margin.Length)) console.Line(Margin + line);
    }

    /// <summary>A title with lines below it; nothing without lines.</summary>
    public static void Section(this IAnsiConsole console, string title, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst) console.Line(title);
            isFirst = false;
            console.Indented(line);
        }

        if (!isFirst) console.Line("");
    }

    /// <summary>Broken between words; one that is too long for a line, such as an address, stays whole.</summary>
    private static IEnumerable<string> Broken(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
