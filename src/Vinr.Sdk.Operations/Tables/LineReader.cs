using System.Text;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>Reads lines that end as any system ends them, none of them longer than a limit: a file without line ends must not fill the memory.</summary>
internal sealed class LineReader(TextReader text)
{
    /// <summary>The most characters of a record.</summary>
    public const int Longest = 64 * 1024;

    private readonly char[] _buffer = new char[16 * 1024];
    private int _at;
    private int _end;
    private long _number;
    private bool? _returns;

    /// <summary>The next line; null at the end.</summary>
    /// <param name="quotes">Hears of the whole line, also of what is cut off.</param>
    public TextLine? Next(Quoting? quotes = null)
    {
        if (!Fill()) return null;

        quotes?.BeginLine();
        var (kept, isCut, isReturn) = (new StringBuilder(), false, false);
        do
        {
            var rest = _buffer.AsSpan(_at.._end);
            var length = rest.IndexOfAny('\r', '\n');
            var part = length < 0 ? rest : rest[..length];
            var room = Longest - kept.Length;
            isCut |= part.Length > room;
            kept.Append(part.Length > room ? part[..room] : part);
            quotes?.Take(part);
            _at += part.Length;
            if (length < 0) continue;

            isReturn = SkipLineEnd();
            break;
        }
        while (Fill());

        _returns ??= isReturn;
        return new(++_number, kept.ToString(), isCut, isReturn && _returns == false);
    }

    /// <returns>Whether it was a carriage return alone.</returns>
    private bool SkipLineEnd()
    {
        if (_buffer[_at++] == '\n') return false;
        if (!Fill()) return false;
        if (_buffer[_at] != '\n') return true;
        _at++;
        return false;
    }

    private bool Fill()
    {
        if (_at < _end) return true;
        (_at, _end) = (0, text.Read(_buffer, 0, _buffer.Length));
        return _end > 0;
    }
}
