using System.Text;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Operations.Tables;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Tables;

public sealed class CsvTableTests : IDisposable
{
    private readonly Folder _folder = new();

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a;b\n1;2\n3;4")]
    [InlineData("a\tb\r\n1\t2\r\n3\t4\r\n")]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n\r\n3;4\r\n\r\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n\"3\",4\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("\uFEFF\uFEFFa,\u200Bb\u00A0\n1,2\n3,4\n")]
    public void Rows_are_read_whatever_stands_between_them_and_their_values(string text)
    {
        var (names, rows) = Read(text);

        Assert.Equal(["a", "b"], names);
        Assert.Equal(["1|2", "3|4"], rows.Select(row => string.Join('|', row.Values)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(_folder["file.csv"], [.. marked.GetPreamble(), .. marked.GetBytes("name,b\nZoë,2\n")]);
        using var table = CsvTable.Open(_folder["file.csv"]);

        Assert.Equal(0, table.Header.Find("NAME"));
        Assert.Equal("Zoë", table.Rows().Single().Values[0]);
    }

    [Fact]
    public void Quoted_values_may_hold_anything()
    {
        var (_, rows) = Read("a,b\n\"1,\"\"x\"\"\",\"two\nlines\r\nmore\"\n\"\",\n");

        Assert.Equal([["1,\"x\"", "two\nlines\nmore"], ["", ""]], rows.Select(row => row.Values));
        Assert.Equal([2, 5], rows.Select(row => row.Row));
    }

    [Theory]
    [InlineData("1,\"open\n3,4\n5,6\n")]
    [InlineData("1,\"open\n3,4\n5,\"6\"\n")]
    [InlineData("\"1,open\n3,4\n\"5\",6\n")]
    [InlineData("1,o\"pen\n3,4\n5,6")]
    [InlineData("1,\"op\"en\n3,4\n5,6")]
    [Keeps("import.told")]
    public void A_broken_quote_takes_its_own_row_along_and_no_other(string text)
    {
        var (_, rows) = Read("a,b\n" + text);

        Assert.Equal([false, true, true], rows.Select(row => row.Problem is null));
        Assert.Equal(["3|4", "5|6"], rows.Skip(1).Select(row => string.Join('|', row.Values)));
        Assert.Equal([2, 3, 4], rows.Select(row => row.Row));
    }

    [Fact]
    public void A_row_of_megabytes_is_refused_without_being_kept()
    {
        var (_, rows) = Read("a,b\n" + new string('x', 5_000_000) + "\n3,4\n");

        Assert.Equal([200, 1], rows.Select(row => row.Values[0].Length));
        Assert.Contains("longer than", rows[0].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("a,b,A\n1,2,3\n", "has the column A twice")]
    [InlineData("a,\"b\n1,2\n", "quotes are not in order")]
    [InlineData("a\0,b\n1,2\n", "is no text")]
    [InlineData("PK\u0003\u0004", "a workbook of a spreadsheet")]
    public void A_file_without_a_header_is_told_so(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] values = ["plain", "with \"quotes\"", "with;delimiter", "two\nlines", "", " spaces "];
        using (var writer = new StreamWriter(_folder["file.csv"]))
        {
            CsvText.WriteRow(writer, ';', ["a", "b", "c", "d", "e", "f"]);
            CsvText.WriteRow(writer, ';', values);
        }

        using var table = CsvTable.Open(_folder["file.csv"]);
        Assert.Equal(values, table.Rows().Single().Values);
    }

    public void Dispose() => _folder.Dispose();

    private (IReadOnlyList<string> Names, List<CsvRecord> Rows) Read(string text)
    {
        using var table = CsvTable.Open(_folder.Write("file.csv", text));
        return (table.Header.Names, table.Rows().ToList());
    }
}
