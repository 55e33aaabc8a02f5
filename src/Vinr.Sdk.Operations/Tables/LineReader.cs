using System.Text;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>Reads lines that end as any system ends them, none of them longer than a limit: a file without line ends must not fill the memory.</summary>
internal sealed class LineReader(TextReader text)
{
    /// <summary>The most characters of a record.</summary>
    public const int Longest = 64 * 1024;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly Stack<TextLine> _returned = new();
    private int _at;
    private int _end;
    private long _number;

    /// <summary>The next line; null at the end.</summary>
    public TextLine? Next()
    {
        if (_returned.TryPop(out var line)) return line;
        if (!Fill()) return null;

        var (kept, isCut) = (new StringBuilder(), false);
        do
        {
            var rest = _buffer.AsSpan(_at.._end);
            var length = rest.IndexOfAny('\r', '\n');
            var part = length < 0 ? rest : rest[..length];
            var room = Longest - kept.Length;
            isCut |= part.Length > room;
            kept.Append(part.Length > room ? part[..room] : part);
            _at += part.Length;
            if (length < 0) continue;

            SkipLineEnd();
            break;
        }
        while (Fill());

        return new(++_number, kept.ToString(), isCut);
    }

    /// <summary>Lets <see cref="Next"/> give this line once more.</summary>
    public void Return(TextLine line) => _returned.Push(line);

    private void SkipLineEnd()
    {
        var isReturn = _buffer[_at++] == '\r';
        if (isReturn && Fill() && _buffer[_at] == '\n') _at++;
    }

    private bool Fill()
    {
        if (_at < _end) return true;
        (_at, _end) = (0, text.Read(_buffer, 0, _buffer.Length));
        return _end > 0;
    }
}
