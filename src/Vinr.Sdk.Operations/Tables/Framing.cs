using System.Text;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>
/// Cuts a file into records, and goes on after a broken one: a quote that is never closed takes its own line along and not the rest of the
/// file, which is what the CSV library would give.
/// </summary>
internal sealed class Framing(LineReader lines, char delimiter, int columns)
{
    private const int MostLines = 50;

    /// <summary>The next record that is not an empty line; null at the end.</summary>
    public Frame? Next()
    {
        while (lines.Next() is { } line)
        {
            if (line.Text.Length == 0) continue;
            if (line.IsCut) return new(line.Number, line.Text[..200], "the row is longer than 65,536 characters");
            return Quoting.Of(line.Text, delimiter) switch
            {
                QuotingState.WellFormed => new(line.Number, line.Text),
                QuotingState.Open => Continue(line),
                _ => new(line.Number, line.Text, "a quote stands inside of a value: put the value in quotes and write each quote in it twice"),
            };
        }

        return null;
    }

    /// <summary>Takes lines along until the quote is closed; when that leads to nonsense, the first line alone is to blame.</summary>
    private Frame Continue(TextLine first)
    {
        var (text, taken) = (new StringBuilder(first.Text), new Stack<TextLine>());
        while (taken.Count < MostLines && text.Length < LineReader.Longest && lines.Next() is { } line)
        {
            taken.Push(line);
            text.Append('\n').Append(line.Text);
            var state = line.IsCut ? QuotingState.Stray : Quoting.Of(text.ToString(), delimiter);
            if (state == QuotingState.WellFormed && CountValues(text.ToString()) == columns) return new(first.Number, text.ToString());
            if (state != QuotingState.Open) break;
        }

        while (taken.TryPop(out var line)) lines.Return(line);
        return new(first.Number, first.Text, "a quote is opened and not closed");
    }

    private int CountValues(string text)
    {
        var (count, isQuoted) = (1, false);
        foreach (var character in text)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (character == delimiter && !isQuoted) count++;
        }

        return count;
    }
}
