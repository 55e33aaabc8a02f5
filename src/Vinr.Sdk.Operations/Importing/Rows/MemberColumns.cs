using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>Where the columns of a member stand in a file.</summary>
internal sealed class MemberColumns
{
    /// <summary>VINR's documented limit of 50 keys, less those of the import itself.</summary>
    private const int MostExtra = 50 - 4;

    private readonly CsvHeader _header;

    public MemberColumns(CsvHeader header, IReadOnlyCollection<string> metadata, string file)
    {
        _header = header;
        header.Require(Columns.ExternalId, file);
        header.Require(Columns.Email, file);
        if (metadata.Count > MostExtra) throw new InputException($"--metadata names more than {MostExtra} columns: VINR keeps at most 50 values with a member, and the import needs four.");

        foreach (var name in metadata)
        {
            if (Columns.All.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new InputException($"--metadata names {name}, which is imported anyhow. Leave it out.");
            if (Columns.Own.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new InputException($"--metadata names {name}, which is the import's own name for something else. Rename the column.");
            if (name.Length > Limits.MetadataKey) throw new InputException($"The column {name} of --metadata has a name longer than {Limits.MetadataKey} characters. Rename it.");
        }

        Extra = [.. metadata.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (header.Names[header.Require(name, file)], header.Require(name, file)))];
        Ignored = [.. header.Names.Where(name => name.Length > 0 && !IsUsed(name))];
    }

    /// <summary>What goes to metadata: names, and where they stand.</summary>
    public IReadOnlyList<(string Name, int Place)> Extra { get; }

    /// <summary>Columns that are left aside.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>The value of a row, without white space around it; null when there is none.</summary>
    public string? Of(string[] values, string column) => _header.Find(column) is { } place && values[place].Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Whether a row says nothing but what its columns are called.</summary>
    public bool IsHeader(string[] values) => values.Zip(_header.Names).All(pair => pair.First.Trim().Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    private bool IsUsed(string name) =>
        Columns.All.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Extra.Any(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
        || Columns.IsOfRejects(name);
}
