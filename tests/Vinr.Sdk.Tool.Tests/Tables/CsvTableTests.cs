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
    [InlineData("1,\"open\n3,4\n5,6\n", "opened and not closed")]
    [InlineData("1,\"open\n3,4\n5,\"6\"\n", "opened and not closed")]
    [InlineData("\"1,open\n3,4\n\"5\",6\n", "opened and not closed")]
    [InlineData("1,\"open\n3,4\n5,6\",7\n", "3 values where the header has 2")]
    [InlineData("1,o\"pen\n3,4\n5,6", "inside of a value")]
    [InlineData("1, \"open\n3,4\n5,6", "inside of a value")]
    [InlineData("1,=\"open\n3,4\n5,6", "inside of a value")]
    [InlineData("1,\"op\"en\n3,4\n5,6", "inside of a value")]
    [InlineData("1,\"said \\\"hi\\\"\n3,4\n5,\"\n", "a back slash stands before a quote")]
    [InlineData("1,\"said \\\"\n3,4\n5,6\n", "a back slash stands before a quote")]
    [InlineData("1,\"\\\"\"\n3,4\n5,\"\"\n", "a back slash stands before a quote")]
    [InlineData("1,said\\\n3,4\n5,6\n", "or the end of the line")]
    [InlineData("1,said\r3,4\n5,6\n", "a carriage return alone")]
    [Keeps("import.told")]
    public void Behind_a_broken_row_no_line_is_taken_for_a_row(string text, string problem)
    {
        var (_, rows) = Read("a,b\n0,0\n\"0\",\"0\n0\"\n" + text);

        Assert.Equal(["0|0", "0|0\n0"], rows.Take(2).Select(row => string.Join('|', row.Values)));
        Assert.Contains(problem, rows[2].Problem, StringComparison.Ordinal);
        Assert.Equal([(2, true, false), (3, true, false), (5, false, false), (6, false, true), (7, false, true)], rows.Select(row => ((int)row.Row, row.Problem is null, row.IsLost)));
        Assert.Equal(text.TrimEnd('\n').Split(['\n', '\r']), rows.Skip(2).Select(row => row.Values.Single()));
        Assert.All(rows.Skip(3), row => Assert.Contains("behind row 5", row.Problem, StringComparison.Ordinal));
    }

    /// <summary>A value that is closed where it should be, with a line in it that looks like a row.</summary>
    public static TheoryData<string, string> TooLarge => new()
    {
        { string.Concat(Enumerable.Repeat("line\n", 51)) + "evil,9\nend", "50 line breaks are the most" },
        { new string('x', 70_000), "longer than" },
        { new string('x', 70_000) + "\nevil,9\nend", "longer than" },
        { "evil,9\n" + new string('x', 70_000) + "\nevil,9\nend", "longer than" },
        { new string('x', 70_000) + "\"\"\nevil,9\n\"\"", "longer than" },
        { string.Concat(Enumerable.Repeat(new string('x', 2_000) + "\nevil,9\n", 40)), "longer than" },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    [Keeps("import.told")]
    public void A_value_that_is_too_large_is_refused_whole_and_the_next_row_goes_on(string value, string problem)
    {
        var (_, rows) = Read($"a,b\n1,\"{value}\"\n3,4\n");

        Assert.Equal([2, 3 + value.Count(character => character == '\n')], rows.Select(row => (int)row.Row));
        Assert.Contains(problem, rows[0].Problem, StringComparison.Ordinal);
        Assert.Equal((null, "3|4"), (rows[1].Problem, string.Join('|', rows[1].Values)));
    }

    [Fact]
    public void A_value_that_begins_where_the_row_is_cut_off_is_swallowed_as_well()
    {
        var (_, rows) = Read("a,b\n" + new string('x', 70_000) + ",\"two\nevil,9\n\"\n3,4\n");

        Assert.Equal([false, true], rows.Select(row => row.Problem is null));
        Assert.Equal(["3", "4"], rows[1].Values);
    }

    [Fact]
    public void A_large_value_that_is_never_closed_takes_the_rest_of_the_file_along()
    {
        var (_, rows) = Read("a,b\n1,\"open\n" + string.Concat(Enumerable.Repeat("evil,9\n", 20_000)));

        Assert.All(rows, row => Assert.NotNull(row.Problem));
        Assert.Equal("(this and the rows to 20002, which are too long to be kept)", rows[^1].Values.Single());
        Assert.True(rows[^1].Row > 9_000);
    }

    [Fact]
    public void A_value_of_many_lines_is_a_value()
    {
        var value = string.Join('\n', Enumerable.Repeat("3,4", 51));
        var (_, rows) = Read($"a,b\n1,\"{value}\"\n");

        Assert.Equal(["1", value], rows.Single().Values);
    }

    /// <summary>Whoever writes quotes twice means a back slash as a letter: a column of JSON, a path.</summary>
    [Fact]
    public void A_back_slash_is_a_letter_where_quotes_are_written_twice()
    {
        var (_, rows) = Read("a,b\n1,\"{\"\"a\"\":\"\"say \\\"\"hi\\\"\"\"\"}\"\n2,\"C:\\\"\n3,a\\b\n");

        Assert.Equal(["{\"a\":\"say \\\"hi\\\"\"}", "C:\\", "a\\b"], rows.Select(row => row.Values[1]));
    }

    /// <summary>Programs that write CSV in their own ways, and customers who write what they like into a value of theirs.</summary>
    [Theory]
    [InlineData("twice")]
    [InlineData("twice, where needed")]
    [InlineData("back slashes")]
    [InlineData("back slashes, where needed")]
    [InlineData("back slashes, which are letters too")]
    [InlineData("no quotes")]
    [Keeps("import.told")]
    public void No_program_lets_what_a_customer_writes_become_a_row(string program)
    {
        string[] parts = ["\"", "\"\"", "\\", "\n", "\n", "\r\n", ",", "evil,9", "\nevil,9\n", "\",\nevil,9\n", "\"\nevil,9\n\"", "x", " "];
        var random = new Random(20261127);
        for (var i = 0; i < 400; i++)
        {
            var notes = Enumerable.Range(0, 5).Select(_ => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)]))).ToArray();
            var (_, rows) = Read("id,note\n" + string.Concat(notes.Select((note, row) => $"good-{row},{Written(note, program)}\n")));

            Assert.DoesNotContain(rows, row => row.Problem is null && !row.Values[0].StartsWith("good-", StringComparison.Ordinal));
            if (program.StartsWith("twice", StringComparison.Ordinal) && !notes.Any(note => note.Contains('\\', StringComparison.Ordinal)))
                Assert.Equal(notes.Select(note => note.ReplaceLineEndings("\n")), rows.Select(row => row.Values[1]));
        }
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
        string[] values = ["plain", "back\\", "back \\\"quotes\\\"", "two\nlines", "", "with;delimiter\\"];
        using (var writer = new StreamWriter(_folder["file.csv"]))
        {
            CsvText.WriteRow(writer, ';', ["a", "b", "c", "d", "e", "f"]);
            CsvText.WriteRow(writer, ';', values);
        }

        using var table = CsvTable.Open(_folder["file.csv"], ownColumn: "a");
        Assert.Equal(values, table.Rows().Single().Values);
    }

    public void Dispose() => _folder.Dispose();

    private static string Written(string note, string program)
    {
        var needs = note.AsSpan().IndexOfAny("\",\r\n") >= 0;
        return program switch
        {
            "twice" => $"\"{Twice()}\"",
            "twice, where needed" => needs ? $"\"{Twice()}\"" : note,
            "back slashes" => $"\"{Escaped()}\"",
            "back slashes, where needed" => needs ? $"\"{Escaped()}\"" : note,
            "back slashes, which are letters too" => $"\"{note.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            _ => note.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\\n", StringComparison.Ordinal),
        };

        string Twice() => note.Replace("\"", "\"\"", StringComparison.Ordinal);
        string Escaped() => note.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
    }

    private (IReadOnlyList<string> Names, List<CsvRecord> Rows) Read(string text)
    {
        using var table = CsvTable.Open(_folder.Write("file.csv", text));
        return (table.Header.Names, table.Rows().ToList());
    }
}
