using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Operations.Importing.Members;
using Vinr.Sdk.Operations.Importing.Rows;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>
/// What was done, as lines of JSON: ids and points, and nothing else of a person; reasons are codes, since their texts show what stands in cells. A line is
/// the system's when it is written, and outlasts the process.
/// </summary>
internal sealed class ImportLog : IDisposable
{
    private readonly object _gate = new();
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;
    private readonly TimeProvider _time;

    public ImportLog(string path, TimeProvider time)
    {
        _time = time;
        var isCut = IsCut(path);
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (isCut) _file.WriteByte((byte)'\n');
        _json = new Utf8JsonWriter(_line);
    }

    public void Begin(string program, string file, bool dryRun) => Write("begin", json =>
    {
        json.WriteString("program", program);
        json.WriteString("file", file);
        json.WriteBoolean("dryRun", dryRun);
    });

    /// <summary>Writes what was done with a row; of rows for which nothing was to be done there is no line, unless a run that was killed did it and could not tell.</summary>
    public void Row(MemberRow row, RowResult result)
    {
        if (result is { Outcome: RowOutcome.AlreadyThere, TierIsSet: false, Done: null }) return;
        Write(NameOf(result.Outcome), json =>
        {
            json.WriteNumber("row", row.Row);
            json.WriteString("externalId", row.ExternalId);
            WriteIfThere(json, "customer", result.Customer);
            WriteIfThere(json, "account", result.Account);
            WriteIfThere(json, "opening", result.Opening);
            json.WriteNumber("points", row.Points);
            json.WriteNumber("pointsOut", result.PointsOut);
            if (result.TierIsSet) json.WriteString("tierSet", row.Tier);
            WriteIfThere(json, "code", result.Problem?.Code);
            WriteIfThere(json, "requestId", result.RequestId);
        });
    }

    public void Refusal(long row, RowProblem problem) => Write(NameOf(RowOutcome.Refused), json =>
    {
        json.WriteNumber("row", row);
        json.WriteString("code", problem.Code);
    });

    public void End(ImportReport report) => Write("end", json =>
    {
        json.WriteString("end", report.End.ToString().ToLowerInvariant());
        json.WriteNumber("rows", report.RowsIn);
        json.WriteNumber("membersOut", report.Members.Out);
        json.WriteNumber("pointsOut", report.Points.Out);
    });

    public void Dispose()
    {
        lock (_gate)
        {
            _json.Dispose();
            _file.Dispose();
        }
    }

    private static string NameOf(RowOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());

    private static void WriteIfThere(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>Whether the last line has no end: whoever wrote it was killed, or the disk was full.</summary>
    private static bool IsCut(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 and var length }) return false; // nor is a device or a pipe read from

        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> last = stackalloc byte[1];
        return RandomAccess.Read(file, last, length - 1) == 1 && last[0] != (byte)'\n';
    }

    private void Write(string what, Action<Utf8JsonWriter> fields)
    {
        lock (_gate)
        {
            _line.ResetWrittenCount();
            _json.Reset(_line);
            _json.WriteStartObject();
            _json.WriteString("at", _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            _json.WriteString("what", what);
            fields(_json);
            _json.WriteEndObject();
            _json.Flush();
            _line.Write("\n"u8);
            _file.Write(_line.WrittenSpan);
        }
    }
}
