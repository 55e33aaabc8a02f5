using System.Globalization;
using System.Text;
using Vinr.Sdk.Operations.Files;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>
/// The rows that were refused, with their number and the reason in front and their own columns behind: to be mended in a spreadsheet and
/// imported as it is. So the one of an earlier run stays, on which somebody may have worked; without refusals there is none.
/// </summary>
internal sealed class RejectFile : IDisposable
{
    private readonly object _gate = new();
    private readonly CsvHeader _header;
    private readonly char _delimiter;
    private readonly int[] _columns;
    private readonly string _draft;
    private readonly string _path;
    private StreamWriter? _writer;

    public RejectFile(string path, CsvHeader header, char delimiter)
    {
        (_path, _draft, _header, _delimiter) = (path, path + ".tmp", header, delimiter);
        _columns = [.. Enumerable.Range(0, header.Names.Count).Where(place => !Columns.IsOfRejects(header.Names[place]))];
    }

    public void Add(CsvRecord record, IEnumerable<RowProblem> problems) => Write(record.Row, string.Join("; ", problems.Select(problem => problem.Text)), ValuesOf(record));

    /// <summary>Puts the file into its place, or beside what is there.</summary>
    /// <returns>Where it is; null when there is none.</returns>
    public string? Finish()
    {
        lock (_gate)
        {
            if (_writer is null) return null;

            _writer.Dispose();
            _writer = null;
            return KeptFile.Add(_draft, _path);
        }
    }

    /// <summary>What was not finished is thrown away: the next run refuses the same rows.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_writer is not { } writer) return;

            _writer = null;
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // The disk is full, and whoever wrote last was told.
            }

            File.Delete(_draft);
        }
    }

    /// <summary>The row's own values; of one with too many or too few of them, all that it has.</summary>
    private IEnumerable<string> ValuesOf(CsvRecord record) =>
        record.Values.Length == _header.Names.Count ? _columns.Select(place => record.Values[place])
        : record.Values.Length > 1 && _header.Names is [var first, var second, ..] && Columns.IsOfRejects(first) && Columns.IsOfRejects(second) ? record.Values.Skip(2)
        : record.Values;

    private void Write(long row, string reason, IEnumerable<string> values)
    {
        lock (_gate)
        {
            if (_writer is null)
            {
                _writer = new StreamWriter(_draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)); // spreadsheets take it for UTF-8 by its mark
                CsvText.WriteRow(_writer, _delimiter, [Columns.Row, Columns.Reason, .. _columns.Select(place => _header.Names[place])]);
            }

            CsvText.WriteRow(_writer, _delimiter, [row.ToString(CultureInfo.InvariantCulture), reason, .. values]);
        }
    }
}
