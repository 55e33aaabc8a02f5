namespace Vinr.Sdk.Operations.Tables;

/// <summary>Writes rows that <see cref="CsvTable"/> reads back as they were.</summary>
internal static class CsvText
{
    public static void WriteRow(TextWriter writer, char delimiter, IEnumerable<string> values)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst) writer.Write(delimiter);
            isFirst = false;
            Write(writer, delimiter, value);
        }

        writer.Write('\n');
    }

    private static void Write(TextWriter writer, char delimiter, string value)
    {
        if (value.AsSpan().IndexOfAny('"', '\r', '\n') < 0 && !value.EndsWith('\\') && !value.Contains(delimiter, StringComparison.Ordinal))
        {
            writer.Write(value);
            return;
        }

        writer.Write('"');
        writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
