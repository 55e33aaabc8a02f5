namespace Vinr.Sdk.Operations.Tables;

/// <summary>What stands between the values of a file.</summary>
internal static class Delimiters
{
    /// <summary>The one that the header has most of, outside of quotes; a comma when it has none.</summary>
    public static char Of(string header)
    {
        var (best, most) = (',', 0);
        foreach (var candidate in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var count = Count(header, candidate);
            if (count > most) (best, most) = (candidate, count);
        }

        return best;
    }

    private static int Count(string header, char candidate)
    {
        var (count, isQuoted) = (0, false);
        foreach (var character in header)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (character == candidate && !isQuoted) count++;
        }

        return count;
    }
}
