using System.Globalization;
using System.Text;
using Spectre.Console;

namespace LaunchGuide;

/// <summary>Decides how wide and how colourful the screens are.</summary>
internal static class Terminal
{
    private const int Narrowest = 60;
    private const int Usual = 80;
    private const int Widest = 140;

    public static void SpeakUtf8() => Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Escape sequences only for a terminal that knows them and a user who wants them.</summary>
    public static IAnsiConsole Create()
    {
        var isPlain = Console.IsOutputRedirected || IsSet("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") is "dumb";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false }, // A CI system's log is no terminal.
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = Math.Clamp(Width(console), Narrowest, Widest);
        return console;
    }

    /// <summary>The terminal's; where there is none, what COLUMNS says.</summary>
    private static int Width(IAnsiConsole console)
    {
        if (!Console.IsOutputRedirected) return console.Profile.Width;

        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            ? columns
            : Usual;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
