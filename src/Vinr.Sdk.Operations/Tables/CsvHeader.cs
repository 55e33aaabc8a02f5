using System.Globalization;

namespace Vinr.Sdk.Operations.Tables;

/// <summary>The columns of a table, found by name whatever the case.</summary>
internal sealed class CsvHeader
{
    private const int MostShown = 30;

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    private CsvHeader(string[] names) => Names = names;

    public IReadOnlyList<string> Names { get; }

    /// <summary>Takes the names from the first row.</summary>
    /// <exception cref="InputException">A name stands twice.</exception>
    public static CsvHeader Of(IEnumerable<string> names, string file)
    {
        var header = new CsvHeader([.. names.Select(CellText.Clean)]);
        for (var i = 0; i < header.Names.Count; i++)
        {
            if (header.Names[i].Length > 0 && !header._places.TryAdd(header.Names[i], i))
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{file} has the column {CellText.Shown(header.Names[i])} twice. Rename one of the two."));
        }

        return header;
    }

    /// <summary>Where a column stands; null when there is none.</summary>
    public int? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;

    /// <summary>Where a column stands.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public int Require(string name, string file) =>
        Find(name) ?? throw new InputException($"{file} has no column {name}. {Theirs} Columns are found by the names in the first row.");

    private string Theirs => Names is [var only]
        ? $"Its one column is {CellText.Shown(only)}: values are separated by a comma, a semicolon or a tab."
        : $"Its columns are: {string.Join(", ", Names.Take(MostShown).Select(CellText.Shown))}{(Names.Count > MostShown ? " …" : "")}.";
}
