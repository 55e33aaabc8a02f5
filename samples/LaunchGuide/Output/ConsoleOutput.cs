using Spectre.Console;
using Spectre.Console.Rendering;

namespace LaunchGuide;

/// <summary>Screens for a person to read.</summary>
internal sealed class ConsoleOutput(IAnsiConsole console, bool pauses) : IOutput
{
    private readonly List<string> _leftOut = [];

    private int Width => console.Profile.Width;

    public void Begin(Stage stage)
    {
        Print(ScreenView.Heading(Guide.Title));
        Print(Text.Empty, new Text(Guide.Summary), Text.Empty, Flow(), Text.Empty);
        Print(ScreenView.Body(ShownSource.Of(stage), new Text($"Played in {stage.Name}.", Palette.Quiet), Width));
        Turn();
    }

    public void Show(Screen screen)
    {
        Print(ScreenView.Of(screen, Width));
        Turn();
    }

    public void LeftOut(int number, Step step)
    {
        _leftOut.Add(step.Title);
        Print(ScreenView.Heading(number, step), Text.Empty, new Text("Left out: VINR's own clock cannot be moved.", Palette.Quiet));
        Turn();
    }

    public void End(Ending ending, bool ok)
    {
        Print(ScreenView.Heading(ending.Notes.Heading), Text.Empty, LedgerView.Of(ending.Ledger, Width), Text.Empty);
        Print(new Text("The balance after each entry", Palette.Strong), Text.Empty, BalanceChart.Of(ending.Ledger, Width), Text.Empty);
        Print(NotesView.Of(ending.Notes), Text.Empty);
        if (_leftOut.Count > 0) Print(new Text($"Left out: {string.Join(", ", _leftOut)}."), Text.Empty);
        Print(ok
            ? new Text("All is as the guide says.", Palette.Good)
            : new Text("Not all is as the guide says: see the lines with ✗.", Palette.Bad));
    }

    /// <summary>How the parts of a program hang together; with long arrows where there is room, as the guide draws it.</summary>
    private Text Flow()
    {
        var drawn = string.Join(" ──► ", Guide.Flow);
        return new Text(drawn.Length <= Width ? drawn : string.Join(" → ", Guide.Flow), Palette.Heading);
    }

    private void Print(params IRenderable[] parts)
    {
        foreach (var part in parts)
        {
            console.Write(part);
            if (part is Text or Paragraph) console.WriteLine();
        }
    }

    private void Turn()
    {
        console.WriteLine();
        if (pauses && !Console.IsInputRedirected) Console.ReadLine();
    }
}
