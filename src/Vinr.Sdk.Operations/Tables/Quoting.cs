namespace Vinr.Sdk.Operations.Tables;

/// <summary>
/// Follows the quotes of a record from line to line: RFC 4180, for which a quote opens a value at its beginning and nowhere else, and stands twice
/// within one. What another program may have meant otherwise is broken, since its value would go on where a row seems to begin.
/// </summary>
internal sealed class Quoting(char delimiter)
{
    private const char Escape = '\\';

    private Place _place;
    private char _last;

    /// <summary>
    /// Whether whoever wrote the file is known to write quotes twice, so that a back slash before one is a letter as any other. The first quote that stands twice
    /// shows it: who puts back slashes before quotes writes none.
    /// </summary>
    public bool Doubles { get; set; }

    /// <summary>How many values there are so far.</summary>
    public int Values { get; private set; } = 1;

    /// <summary>How things stand at the end of the line.</summary>
    public QuotingState State => _place switch
    {
        Place.Quoted => QuotingState.Open,
        Place.Stray => QuotingState.Stray,
        Place.Escaped => QuotingState.Escaped,
        Place.Plain when _last == Escape => QuotingState.Escaped,
        _ => QuotingState.WellFormed,
    };

    public void BeginRecord() => (_place, Values) = (Place.Beginning, 1);

    public void BeginLine() => _last = '\n';

    /// <summary>Goes on with a part of a line.</summary>
    public void Take(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (_place is Place.Beginning or Place.Plain && !text.Contains('"'))
        {
            Values += text.Count(delimiter);
            _place = text[^1] == delimiter ? Place.Beginning : Place.Plain;
            _last = text[^1];
            return;
        }

        foreach (var character in text)
        {
            _place = Next(character);
            _last = character;
        }
    }

    private Place Next(char character)
    {
        if (_place is Place.Stray or Place.Escaped) return _place;
        if (character == '"')
        {
            Doubles |= _place == Place.Closed;
            return _place switch
            {
                Place.Beginning or Place.Closed => Place.Quoted,
                Place.Quoted => _last == Escape && !Doubles ? Place.Escaped : Place.Closed,
                _ => Place.Stray,
            };
        }

        if (_place == Place.Quoted) return Place.Quoted;
        if (character != delimiter) return _place == Place.Closed ? Place.Stray : Place.Plain;
        Values++;
        return Place.Beginning;
    }

    private enum Place
    {
        /// <summary>Where a value begins.</summary>
        Beginning,

        /// <summary>In a value without quotes.</summary>
        Plain,

        /// <summary>In one with quotes.</summary>
        Quoted,

        /// <summary>Behind a quote in such a one: its end, or the first of two.</summary>
        Closed,
        Stray,
        Escaped,
    }
}

/// <summary>How the quotes of a record stand.</summary>
internal enum QuotingState
{
    WellFormed,

    /// <summary>A value is not closed: it may go on in the next line.</summary>
    Open,

    /// <summary>There is a quote inside of a value that does not begin with one, or text behind a closing one.</summary>
    Stray,

    /// <summary>A back slash stands before a quote or a line end, which some programs write where the value goes on.</summary>
    Escaped,
}
