using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>One page of a long list, the first one if there are not so many.</summary>
internal sealed class Pagination
{
    private readonly PageContext _context;
    private readonly int _size;
    private readonly int _total;

    public Pagination(PageContext context, int total, int size)
    {
        (_context, _total, _size) = (context, total, size);
        Number = Math.Clamp(context.PageNumber, 1, Math.Max(1, Pages));
    }

    public int Number { get; }

    /// <summary>How many rows come before the first one shown.</summary>
    public int Skip => (Number - 1) * _size;

    private int Pages => (_total + _size - 1) / _size;

    /// <summary>The indices of its rows, when the last one of the list comes first.</summary>
    public IEnumerable<int> FromLast() => Enumerable.Range(Skip, Math.Min(_size, Math.Max(0, _total - Skip))).Select(index => _total - 1 - index);

    public IEnumerable<T> Cut<T>(IEnumerable<T> rows) => rows.Skip(Skip).Take(_size);

    /// <summary>Says which rows are shown, and leads to the others; nothing where all are.</summary>
    public Html ToHtml(string label) => Pages <= 1 ? default : Html.Of($"""
        <nav class="leaf" aria-label="{label}">
        <p>{Format.Number(Skip + 1)}–{Format.Number(Math.Min(Skip + _size, _total))} of {Format.Number(_total)}</p>
        <ul>{Step("Previous", Number - 1)}{Step("Next", Number + 1)}</ul>
        </nav>
        """);

    private Html Step(string text, int number) => number >= 1 && number <= Pages
        ? Html.Of($"""<li><a class="button" href="{Html.Whole(Address(number))}">{text}</a></li>""")
        : Html.Of($"""<li><span class="button off">{text}</span></li>""");

    private string Address(int number)
    {
        var query = _context.Request.Query.Where(part => part.Key is not ("page" or "note")).SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value))
            .Append(KeyValuePair.Create("page", (string?)Format.Plain(number)));
        return _context.Request.Path + QueryString.Create(query);
    }
}
