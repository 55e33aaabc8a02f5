using System.Text;
using nietras.SeparatedValues;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>
/// A CSV file that is read row by row: UTF-8 with or without a byte order mark, columns by name, <c>,</c> or <c>;</c> (or a tab) between
/// values, quotes as RFC 4180 has them. A row that cannot be read is handed out as such, and the next one is read; behind broken quotes, each line is.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly FileStream _stream;
    private readonly LineReader _lines;
    private readonly bool _doubles;
    private long _position;

    private CsvTable(FileStream stream, LineReader lines, char delimiter, CsvHeader header, bool doubles) =>
        (_stream, _lines, Delimiter, Header, _doubles) = (stream, lines, delimiter, header, doubles);

    public char Delimiter { get; }

    public CsvHeader Header { get; }

    /// <summary>How many bytes there are; 0 where that cannot be known, as of a pipe.</summary>
    public long Length => _stream.CanSeek ? _stream.Length : 0;

    /// <summary>How much of them the rows were that were handed out: near enough, since a letter may be more than a byte.</summary>
    public long Position => Math.Min(Interlocked.Read(ref _position), Length);

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ownColumn">A column of files that <see cref="CsvText"/> wrote, by which they are known: their quotes stand twice for certain.</param>
    /// <exception cref="InputException">The file cannot be read, or has no header.</exception>
    public static CsvTable Open(string path, string? ownColumn = null)
    {
        if (Directory.Exists(path)) throw new InputException($"{path} is a folder: name a file in it.");

        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024, FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path} cannot be read: {problem.Message}", problem);
        }

        try
        {
            return Read(stream, path, ownColumn);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>All rows after the header. To be asked for once.</summary>
    public IEnumerable<CsvRecord> Rows()
    {
        var framing = new Framing(_lines, new(Delimiter) { Doubles = _doubles }, Header.Names.Count);
        var text = new FramedText(framing);
        using var reader = Sep.New(Delimiter).Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).From(text);
        while (true)
        {
            var values = reader.MoveNext() ? Copy(reader.Current) : null;
            while (text.Frames.TryPeek(out var frame) && frame.Problem is not null) yield return Unread(text.Frames.Dequeue());

            if (values is null) break;
            yield return Checked(Pass(text.Frames.Dequeue()), values);
        }

        foreach (var frame in framing.Rest()) yield return Unread(frame);
    }

    public void Dispose() => _stream.Dispose();

    private static string[] Copy(SepReader.Row row)
    {
        var values = new string[row.ColCount];
        for (var i = 0; i < values.Length; i++) values[i] = row[i].ToString();
        return values;
    }

    private static CsvTable Read(FileStream stream, string path, string? ownColumn)
    {
        var lines = new LineReader(new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, 16 * 1024));
        var first = NextText(lines);
        if (first?.Text is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', _]) first = NextText(lines); // what Excel puts before the header
        if (first is not { } line) throw new InputException($"{path} is empty. Its first row must name the columns.");
        if (IsNoText(line)) throw new InputException($"{path} is no text{(line.Text.StartsWith("PK", StringComparison.Ordinal) ? " but a workbook of a spreadsheet, or another archive" : "")}: export it as CSV in UTF-8.");

        var delimiter = Delimiters.Of(line.Text);
        using var reader = Sep.New(delimiter).Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(line.Text + "\n");
        var quotes = new Quoting(delimiter);
        quotes.Take(line.Text);
        if (quotes.State != QuotingState.WellFormed || !reader.MoveNext())
            throw new InputException($"The first row of {path} cannot be read: its quotes are not in order. It must name the columns.");

        var header = CsvHeader.Of(Copy(reader.Current), path);
        return new(stream, lines, delimiter, header, ownColumn is not null && header.Find(ownColumn) is not null);
    }

    private static bool IsNoText(TextLine line) => line.IsCut || line.Text.Any(character => char.IsControl(character) && character != '\t');

    private static TextLine? NextText(LineReader lines)
    {
        TextLine? line;
        do line = lines.Next(); while (line is { Text.Length: 0 });
        return line;
    }

    private Frame Pass(Frame frame)
    {
        Interlocked.Add(ref _position, frame.Text.Length + 1);
        return frame;
    }

    private CsvRecord Unread(Frame frame)
    {
        Pass(frame);
        return new(frame.Row, [frame.Text], frame.Problem, frame.IsLost);
    }

    private CsvRecord Checked(Frame frame, string[] values) =>
        values.Length == Header.Names.Count
            ? new(frame.Row, values)
            : new(frame.Row, values, FormattableString.Invariant($"the row has {values.Length} values and the header has {Header.Names.Count} columns{Guess(values)}"));

    /// <summary>Rows that end in separators are common; to leave the empty values out would hide those in which a value has come apart.</summary>
    private string Guess(string[] values) =>
        values.Length > Header.Names.Count && values.Skip(Header.Names.Count).All(string.IsNullOrWhiteSpace) ? ": it ends in separators, or a value with one in it has no quotes"
        : values.Length > Header.Names.Count ? ": a value with a separator in it has no quotes"
        : "";
}
