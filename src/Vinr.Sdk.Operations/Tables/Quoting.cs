namespace Vinr.Sdk.Operations.Tables;

/// <summary>Whether the quotes of a record are in order: RFC 4180, for which a quote opens a value at its beginning and nowhere else.</summary>
internal static class Quoting
{
    public static QuotingState Of(ReadOnlySpan<char> text, char delimiter)
    {
        if (!text.Contains('"')) return QuotingState.WellFormed;

        var atBeginning = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (!atBeginning) return QuotingState.Stray;

                i = EndOfQuoted(text, i + 1);
                if (i < 0) return QuotingState.Open;
                if (i < text.Length && text[i] != delimiter) return QuotingState.Stray;
                atBeginning = true;
            }
            else
            {
                atBeginning = text[i] == delimiter;
            }
        }

        return QuotingState.WellFormed;
    }

    /// <summary>Where a quoted value is over, behind its closing quote; -1 when it is not closed.</summary>
    private static int EndOfQuoted(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 >= text.Length || text[i + 1] != '"') return i + 1;
            i++;
        }

        return -1;
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
}
