using System.Globalization;
using Spectre.Console;

namespace Vinr.Sdk.Tool.Hosting;

/// <summary>What the tool has of the machine: outputs, environment variables, clock, Ctrl-C.</summary>
internal sealed record ToolHost
{
    public required IAnsiConsole Output { get; init => field = PlainTexts.On(value); }

    /// <summary>For complaints and progress, so that the output is what was asked for and nothing else.</summary>
    public required IAnsiConsole Error { get; init => field = PlainTexts.On(value); }

    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What calls to VINR go through, in place of sockets.</summary>
    public HttpMessageHandler? Handler { get; init; }

    public CancellationToken Interrupt { get; init; }

    public static ToolHost OfThisProcess(CancellationToken interrupt) => new()
    {
        Output = On(Console.Out),
        Error = On(Console.Error),
        Variable = Environment.GetEnvironmentVariable,
        Interrupt = interrupt,
    };

    private static IAnsiConsole On(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

        // Into a file or a pipe nothing is cut to the width of a screen that is not there.
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = Width();
        return console;
    }

    private static int Width() => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 500 ? columns : 120;
}
