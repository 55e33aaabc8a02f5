using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>
/// Cuts a file into records, up to the first that is broken. Behind that one nobody can tell a row from a line of a value, and what stands in a
/// value a customer may have written: nothing there is taken for a row any more.
/// </summary>
internal sealed class Framing(LineReader lines, Quoting quotes, int columns)
{
    private const int MostLines = 50;
    private const int MostShown = 200;

    private (long First, long Last, string Text, string Fault)? _broken;

    /// <summary>The next record that is not an empty line; null at the end, and from a broken one on.</summary>
    public Frame? Next()
    {
        if (_broken is not null || NextLine() is not { } first) return null;

        var (text, isCut, last) = quotes.State == QuotingState.Open ? Continue(first) : (first.Text, first.IsCut, first);
        if (FaultOf(first, last) is { } fault)
        {
            _broken = (first.Number, last.Number, text, fault);
            return null;
        }

        return isCut ? new(first.Number, text[..Math.Min(text.Length, MostShown)], "the row is longer than 65,536 characters")
            : last.Number - first.Number > MostLines ? new(first.Number, text, FormattableString.Invariant($"the row goes on to row {last.Number}, and {MostLines} line breaks are the most: see where its quote is to be closed"))
            : new(first.Number, text);
    }

    /// <summary>What <see cref="Next"/> left: the broken record and each line behind it, none of them a row.</summary>
    public IEnumerable<Frame> Rest()
    {
        if (_broken is not { } broken) yield break;

        var kept = broken.Text.Split('\n');
        yield return new(broken.First, kept[0], $"{broken.Fault}. Nobody can tell where rows begin behind it: mend it in the file itself");
        for (var i = 1; i < kept.Length; i++)
        {
            if (kept[i].Length > 0) yield return Lost(broken.First + i, kept[i]);
        }

        if (broken.First + kept.Length is var next && next <= broken.Last) yield return Lost(next, FormattableString.Invariant($"(this and the rows to {broken.Last}, which are too long to be kept)"));
        while (NextLine() is { } line) yield return Lost(line.Number, line.Text, quotes.State == QuotingState.WellFormed ? "" : ". Quotes of this line may have to be mended as well");

        Frame Lost(long at, string text, string more = "") => new(at, text, string.Create(CultureInfo.InvariantCulture,
            $"it stands behind row {broken.First}, which is broken, and may be a row or a part of a value: mend that row in the file itself{more}"), IsLost: true);
    }

    private TextLine? NextLine()
    {
        TextLine? line;
        do
        {
            quotes.BeginRecord();
            line = lines.Next(quotes);
        }
        while (line is { Text.Length: 0 });
        return line;
    }

    /// <summary>Takes lines along until the quote is closed, and keeps as much of them as a record may have.</summary>
    private (string Text, bool IsCut, TextLine Last) Continue(TextLine first)
    {
        var (text, isCut, last) = (new StringBuilder(first.Text), first.IsCut, first);
        while (quotes.State == QuotingState.Open && lines.Next(quotes) is { } line)
        {
            last = line;
            isCut |= line.IsCut || text.Length + line.Text.Length >= LineReader.Longest;
            if (!isCut) text.Append('\n').Append(line.Text);
        }

        return (text.ToString(), isCut, last);
    }

    /// <summary>What is wrong with the quotes of a record; null when it is as whoever wrote it meant it.</summary>
    private string? FaultOf(TextLine first, TextLine last) => quotes.State switch
    {
        QuotingState.Open => "a quote is opened and not closed",
        QuotingState.Stray when last != first => FormattableString.Invariant($"a quote is opened and not closed, or stands inside of the value that goes on to row {last.Number}"),
        QuotingState.Stray => "a quote stands inside of a value: put the value in quotes and write each quote in it twice",
        QuotingState.Escaped => "a back slash stands before a quote or the end of the line, and may mean that the value goes on: write a quote in a value twice, and no back slash there",
        _ when last != first && quotes.Values != columns => FormattableString.Invariant(
            $"a quoted value goes over several lines, and with it the row has {quotes.Values} values where the header has {columns} columns: a quote may be opened or closed in the wrong place"),
        _ when last.HasOddEnd => "it ends with a carriage return alone, as no line before it, which may be a part of a value: put the value in quotes",
        _ => null,
    };
}
