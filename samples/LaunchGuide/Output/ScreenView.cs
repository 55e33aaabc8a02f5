using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>The screen of a step: heading, words, code, what came back, balance. A wide one has code and answer side by side.</summary>
internal static class ScreenView
{
    /// <summary>From here on two columns fit: code of 76 columns in its frame, and an answer beside it.</summary>
    private const int Wide = 124;
    private const int CodeColumn = 80;
    private const int Gap = 3;

    public static IRenderable Of(Screen screen, int width)
    {
        List<IRenderable> rows = [Heading(screen.Number, screen.Step), Text.Empty, new Text(screen.Step.Words, Palette.Quiet), Text.Empty];
        rows.Add(Body(ShownSource.Of(screen.Step), NotesView.Of(screen.Notes), width));
        if (screen.Member is { } member)
        {
            rows.Add(Text.Empty);
            rows.Add(Balance(member));
        }

        return new Rows(rows);
    }

    public static Rule Heading(int number, Step step) =>
        Heading(string.Create(CultureInfo.InvariantCulture, $"{number} · {step.Title}"));

    public static Rule Heading(string title) => new(Markup.Escape(title)) { Justification = Justify.Left, Style = Palette.Heading };

    public static IRenderable Body(IReadOnlyList<string> code, IRenderable answer, int width)
    {
        if (code.Count == 0) return answer;
        if (width < Wide) return new Rows(CSharpView.Of(code), Text.Empty, answer);

        var columns = new Grid();
        columns.AddColumn(new GridColumn { Width = CodeColumn, Padding = new Padding(0, 0, Gap, 0) });
        columns.AddColumn(new GridColumn { Width = width - CodeColumn - Gap, Padding = new Padding(0) });
        return columns.AddRow(CSharpView.Of(code), answer);
    }

    private static Paragraph Balance(LoyaltyAccount member)
    {
        var line = new Paragraph();
        line.Append("Balance  ", Palette.Quiet);
        line.Append(Points.Named(member.Balance), Palette.Strong);
        line.Append($"  ·  {Points.Plain(member.LifetimePoints)} in a lifetime", Palette.Quiet);
        return member.Tier is { } tier ? line.Append($"  ·  tier {tier.Id}", Palette.Quiet) : line;
    }
}
