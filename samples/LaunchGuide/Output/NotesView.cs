using Spectre.Console;
using Spectre.Console.Rendering;

namespace LaunchGuide;

/// <summary>What came back, and a line for each thing that was checked.</summary>
internal static class NotesView
{
    public static IRenderable Of(Notes notes)
    {
        List<IRenderable> rows = [];
        if (notes.Answers.Count > 0)
        {
            rows.Add(new Text(notes.Heading, Palette.Strong));
            rows.Add(new Padder(Answers(notes), new Padding(2, 0, 0, 0)));
        }

        if (notes.Answers.Count > 0 && notes.Checks.Count > 0) rows.Add(Text.Empty);
        rows.AddRange(notes.Checks.Select(CheckLine));
        return new Rows(rows);
    }

    private static Grid Answers(Notes notes)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        foreach (var (name, value) in notes.Answers) grid.AddRow(new Text(name, Palette.Quiet), new Text(value));
        return grid;
    }

    private static Grid CheckLine(Check check)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Width = 1, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        return check.Holds
            ? grid.AddRow(new Text("✓", Palette.Good), new Text(check.Statement))
            : grid.AddRow(new Text("✗", Palette.Bad), new Text($"{check.Statement}: {check.Problem}", Palette.Bad));
    }
}
