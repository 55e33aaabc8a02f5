namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>A table that becomes a list of cards where there is no room for columns: each cell knows the name of its own.</summary>
internal sealed class Table(string caption, params Column[] columns)
{
    private readonly List<Html> _rows = [];

    /// <summary>The first cell is the heading of its row.</summary>
    public void Add(params ReadOnlySpan<Html> cells)
    {
        var row = new List<Html>(columns.Length);
        for (var i = 0; i < columns.Length; i++) row.Add(Cell(columns[i], cells[i], isHeading: i == 0));
        _rows.Add(Html.Of($"<tr>{row}</tr>\n"));
    }

    public Html ToHtml() => Html.Of($"""
        <div class="table"><table>
        <caption class="hidden">{caption}</caption>
        <thead><tr>{columns.Select(Heading)}</tr></thead>
        <tbody>
        {_rows}</tbody>
        </table></div>
        """);

    private static Html Heading(Column column) => Html.Of($"""<th scope="col" class="{column.Style}">{column.Name}</th>""");

    private static Html Cell(Column column, Html content, bool isHeading) => isHeading
        ? Html.Of($"""<th scope="row" class="{column.Style}">{content}</th>""")
        : Html.Of($"""<td data-label="{column.Name}" class="{column.Style}"><div>{content}</div></td>""");
}

/// <param name="Name">What the column is headed.</param>
/// <param name="Style">Its CSS class: <c>num</c> for numbers, <c>act</c> for buttons.</param>
internal sealed record Column(string Name, string Style = "")
{
    public static Column Number(string name) => new(name, "num");
}
